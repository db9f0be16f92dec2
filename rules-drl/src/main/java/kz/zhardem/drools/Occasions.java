package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.zhardem.Family;
import kz.zhardem.LocalText;
import kz.zhardem.Member;
import kz.zhardem.drools.Rulebook.Reading;
import org.jspecify.annotations.Nullable;

/** What happens on a day so that an answer may be another from then on. */
final class Occasions {

    private Occasions() {}

    /**
     * What happens on a day, as clauses.
     *
     * @param inquiry the benefit and the facts, on an earlier day
     */
    static List<LocalText> on(LocalDate day, Wording wording, Inquiry inquiry) {
        Set<LocalText> occasions = new LinkedHashSet<>();
        Derivation derivation = inquiry.standing().derivation();
        Member subject = inquiry.standing().member();
        for (Reading reading : inquiry.benefit().readings()) {
            Property property = reading.property();
            Family family = derivation.family();
            Set<Integer> birthdays = Headcount.birthdays(property);
            if (property.name().equals("age") && subject != null) {
                addBirthday(occasions, day, subject, ChronoUnit.YEARS, inquiry.limits(reading), wording, family);
            } else if (property.name().equals("ageInMonths") && subject != null) {
                addBirthday(occasions, day, subject, ChronoUnit.MONTHS, inquiry.limits(reading), wording, family);
            } else if (property.name().equals("ageInMonthsDayBefore") && subject != null) {
                addDayAfterMonths(occasions, day, subject, inquiry.limits(reading), wording, family);
            } else if (!birthdays.isEmpty()) {
                family.members()
                        .forEach(member ->
                                addBirthday(occasions, day, member, ChronoUnit.YEARS, birthdays, wording, family));
            }
            addDates(occasions, day, property, subject, wording, family);
            if (wording.of(property).facts().contains("members")
                    || wording.of(property).facts().contains("born")) {
                addBirths(occasions, day, wording, family);
            }
            if (day.minusDays(1).equals(derivation.speaksUntil(property))) {
                occasions.add(Language.text(language -> language.phrase("certificate-ends")));
            }
        }
        List<Sheet.Edition> editions = inquiry.benefit().sheet().editions();
        for (Sheet.Edition edition : editions) {
            if (edition.from().equals(day)) {
                boolean first = edition.from().equals(editions.get(0).from());
                occasions.add(Language.text(language -> language.phrase(first ? "comes-into-force" : "law-changes")));
            }
        }
        if (inquiry.benefit().compared().values().stream()
                .anyMatch(value -> value.changesAfter(day.minusDays(1)).contains(day))) {
            occasions.add(Language.text(language -> language.phrase("limit-changes")));
        }
        return List.copyOf(occasions);
    }

    /** What happens on a day, and what happens to the amounts. */
    static List<LocalText> overTime(LocalDate day, Rulebook rulebook, Inquiry inquiry) {
        Set<LocalText> occasions = new LinkedHashSet<>(on(day, rulebook.wording(), inquiry));
        LocalDate before = day.minusDays(1);
        BenefitRule benefit = inquiry.benefit();
        boolean silentBefore = isSilent(rulebook.benefit(benefit.sheet().id()).on(before), before);
        boolean silentNow = isSilent(benefit, day);
        boolean otherwiseSilent = silentNow
                && benefit.granted().stream()
                        .flatMap(value -> value.entries().stream())
                        .anyMatch(entry -> day.equals(entry.from()));
        if (silentBefore != silentNow || otherwiseSilent) {
            occasions.add(
                    Language.text(language -> language.phrase(silentNow ? "record-falls-silent" : "record-speaks")));
        }
        for (DatedValue value : benefit.granted()) {
            if (!silentBefore && !silentNow && value.entries().stream().anyMatch(entry -> day.equals(entry.from()))) {
                occasions.add(Language.text(language -> language.phrase("rate-changes")));
            }
            for (DatedValue base : value.withBases(day)) {
                LocalText title = base.title();
                if (title != null && base.entries().stream().anyMatch(entry -> day.equals(entry.from()))) {
                    occasions.add(Language.text(
                            language -> language.phrase("figure-changes", Map.of("title", language.of(title)))));
                }
            }
        }
        if (rulebook.rounding().entries().stream().anyMatch(entry -> day.equals(entry.from()))) {
            occasions.add(Language.text(language -> language.phrase("rounding-changes")));
        }
        return List.copyOf(occasions);
    }

    private static boolean isSilent(BenefitRule benefit, LocalDate day) {
        return benefit.granted().stream().anyMatch(value -> value.gapOn(day) != null);
    }

    /** All of them as one clause; null when there is none. */
    static @Nullable LocalText together(List<LocalText> occasions) {
        return occasions.isEmpty()
                ? null
                : Language.text(language ->
                        language.list(occasions.stream().map(language::of).toList(), "and"));
    }

    private static void addBirths(Set<LocalText> occasions, LocalDate day, Wording wording, Family family) {
        for (Member member : family.members()) {
            if (day.equals(member.born())) {
                occasions.add(Language.text(language ->
                        language.phrase("is-born", Map.of("member", wording.member(language, member.id(), family)))));
            }
        }
    }

    /** Adds that a day has come which the facts name, such as that of an adoption. */
    private static void addDates(
            Set<LocalText> occasions,
            LocalDate day,
            Property property,
            @Nullable Member subject,
            Wording wording,
            Family family) {
        for (String name : wording.of(property).facts()) {
            if (name.equals("born")) {
                continue;
            }
            FactPath fact = subject == null || property.owner().equals("family")
                    ? FactPath.ofFamily(name)
                    : FactPath.of(subject, name);
            if (fact.get(family).filter(day::equals).isPresent()) {
                LocalText called = wording.name(fact, family);
                occasions.add(
                        Language.text(language -> language.phrase("date-comes", Map.of("name", language.of(called)))));
            }
        }
    }

    /** Adds that the day before completed some months of a member. */
    private static void addDayAfterMonths(
            Set<LocalText> occasions, LocalDate day, Member member, Set<Integer> only, Wording wording, Family family) {
        LocalDate born = member.born();
        if (born == null || !born.isBefore(day)) {
            return;
        }
        long age = ChronoUnit.MONTHS.between(born, day.minusDays(1));
        if (only.contains((int) age) && ChronoUnit.MONTHS.between(born, day.minusDays(2)) < age) {
            BigDecimal number = BigDecimal.valueOf(age);
            occasions.add(Language.text(language -> language.phrase(
                    "past-months",
                    Map.of(
                            "member", wording.member(language, member.id(), family),
                            "number", language.number(number),
                            "reached", language.reached(number, wording.unit("months"))))));
        }
    }

    /** Adds that a member completes one of some numbers of years or months on the day. */
    private static void addBirthday(
            Set<LocalText> occasions,
            LocalDate day,
            Member member,
            ChronoUnit unit,
            Set<Integer> only,
            Wording wording,
            Family family) {
        LocalDate born = member.born();
        if (born == null || born.isAfter(day)) {
            return;
        }
        long age = unit.between(born, day);
        boolean today = age > 0 && unit.between(born, day.minusDays(1)) < age;
        if (!today || !only.contains((int) age)) {
            return;
        }
        boolean years = unit == ChronoUnit.YEARS;
        BigDecimal number = BigDecimal.valueOf(age);
        occasions.add(Language.text(language -> language.phrase(
                years ? "turns-years" : "turns-months",
                Map.of(
                        "member", wording.member(language, member.id(), family),
                        "number", language.number(number),
                        "reached", language.reached(number, wording.unit(years ? "years" : "months"))))));
    }

    /** The last day for which the facts speak that limits are compared with; null when they have no end. */
    static @Nullable LocalDate lastSpokenFor(Inquiry inquiry) {
        Derivation derivation = inquiry.standing().derivation();
        return inquiry.benefit().readings().stream()
                .flatMap(reading -> Stream.ofNullable(derivation.speaksUntil(reading.property())))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The coming days on which something may happen, in order. */
    static List<LocalDate> after(LocalDate date, Inquiry inquiry) {
        Set<LocalDate> days = new TreeSet<>(inquiry.turns());
        inquiry.benefit().sheet().editions().stream()
                .map(Sheet.Edition::from)
                .filter(from -> from.isAfter(date))
                .forEach(days::add);
        LocalDate last = lastSpokenFor(inquiry);
        inquiry.benefit().compared().values().stream()
                .flatMap(value -> value.changesAfter(date).stream())
                .filter(day -> last == null || !day.isAfter(last))
                .forEach(days::add);
        return new ArrayList<>(days);
    }
}
