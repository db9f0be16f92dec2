package kz.zhardem.tests.socialcode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.Gap;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.Outcome;
import kz.zhardem.Subject;
import kz.zhardem.Timeline;
import kz.zhardem.tests.families.RandomFamilies;
import org.jspecify.annotations.Nullable;

/** A period decided one day after the other, and what is due in it counted from the days. */
final class Days {

    static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final LocalDate from;

    private final LocalDate to;

    private final Map<Claim, SortedMap<LocalDate, Day>> days = new LinkedHashMap<>();

    private final Map<Claim, Frequency> frequencies = new LinkedHashMap<>();

    /** Whose benefit. */
    record Claim(String benefit, String subject) {}

    /** The answer of one day. */
    record Day(Outcome outcome, @Nullable BigDecimal amount, SortedSet<String> missing, Set<Gap> gaps) {}

    Days(BenefitRules rules, Family family, LocalDate from, LocalDate to, LocalDate knownOn) {
        this.from = from;
        this.to = to;
        // The order of the lines is that of the decisions about everybody.
        for (Benefit benefit : rules.benefits()) {
            for (String subject : subjects(benefit.subject(), bornBy(to, family))) {
                Claim claim = new Claim(benefit.id(), subject);
                days.put(claim, new TreeMap<>());
                frequencies.put(claim, benefit.frequency());
            }
        }
        from.datesUntil(to.plusDays(1)).forEach(date -> decide(rules, family, date, knownOn));
    }

    private static List<String> subjects(Subject subject, Family family) {
        return switch (subject) {
            case CHILD -> family.children().stream().map(Child::id).toList();
            case MOTHER -> family.mother().stream().map(Mother::id).toList();
            case FAMILY -> List.of(Decision.FAMILY);
            case PERSON -> family.members().stream().map(Member::id).toList();
        };
    }

    /** The family as it is on a day; without members there is none. */
    static Family bornBy(LocalDate date, Family family) {
        return RandomFamilies.with(family, members(date, family));
    }

    private static List<Member> members(LocalDate date, Family family) {
        return family.members().stream()
                .filter(member -> member.born() == null || !member.born().isAfter(date))
                .toList();
    }

    private void decide(BenefitRules rules, Family family, LocalDate date, LocalDate knownOn) {
        List<Member> members = members(date, family);
        if (members.isEmpty()) {
            return;
        }
        Set<String> subjects = new HashSet<>(List.of(Decision.FAMILY));
        members.forEach(member -> subjects.add(member.id()));
        try {
            for (Decision decision : rules.decide(RandomFamilies.with(family, members), date, knownOn)) {
                put(
                        new Claim(decision.benefit(), decision.subject()),
                        date,
                        new Day(
                                decision.outcome(),
                                decision.amount(),
                                new TreeSet<>(decision.missing()),
                                Set.copyOf(decision.gaps())));
            }
        } catch (DateNotCoveredException e) {
            for (Claim claim : days.keySet()) {
                if (subjects.contains(claim.subject())) {
                    put(claim, date, new Day(Outcome.UNDETERMINED, null, new TreeSet<>(), notCovered(e.value())));
                }
            }
        }
    }

    /** Stands for whatever gap names the figure. */
    static Set<Gap> notCovered(String figure) {
        return Set.of(new Gap(figure, null, null, "not covered"));
    }

    private void put(Claim claim, LocalDate date, Day day) {
        SortedMap<LocalDate, Day> line = days.get(claim);
        if (line == null) {
            throw new IllegalStateException("a claim of no line: " + claim);
        }
        line.put(date, day);
    }

    Map<Claim, SortedMap<LocalDate, Day>> lines() {
        return days;
    }

    Frequency frequency(Claim claim) {
        Frequency frequency = frequencies.get(claim);
        if (frequency == null) {
            throw new IllegalArgumentException("no such line");
        }
        return frequency;
    }

    List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /** What is due of one line in a month: of a monthly benefit what its first granted day of the month says. */
    BigDecimal due(Claim claim, YearMonth month) {
        boolean once = frequency(claim) == Frequency.ONE_TIME;
        for (Map.Entry<LocalDate, Day> day :
                days.getOrDefault(claim, new TreeMap<>()).entrySet()) {
            BigDecimal amount = day.getValue().amount();
            boolean inMonth = YearMonth.from(day.getKey()).equals(month);
            if (amount != null && (once || inMonth)) {
                return inMonth ? amount : NOTHING;
            }
        }
        return NOTHING;
    }

    boolean isOpen(Claim claim, YearMonth month) {
        return days.getOrDefault(claim, new TreeMap<>()).entrySet().stream()
                .anyMatch(day -> YearMonth.from(day.getKey()).equals(month)
                        && day.getValue().outcome() == Outcome.UNDETERMINED);
    }

    /** All lines together; all benefits of the rulebook are of money. */
    Timeline.Month total(YearMonth month) {
        BigDecimal oneTime = NOTHING;
        BigDecimal monthly = NOTHING;
        boolean complete = true;
        for (Claim claim : days.keySet()) {
            if (frequency(claim) == Frequency.ONE_TIME) {
                oneTime = oneTime.add(due(claim, month));
            } else {
                monthly = monthly.add(due(claim, month));
            }
            complete &= !isOpen(claim, month);
        }
        return new Timeline.Month(month, oneTime, monthly, complete);
    }
}
