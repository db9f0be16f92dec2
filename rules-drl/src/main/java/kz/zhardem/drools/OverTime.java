package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.Gap;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.LocalText;
import kz.zhardem.Member;
import kz.zhardem.Outcome;
import kz.zhardem.Timeline;
import kz.zhardem.Timeline.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Decides for every day of a period by deciding on those days on which an answer may change: a birth or a birthday that a
 * rule asks for, another text of the law, another value or index, the end of a quarter. Lives for one timeline.
 */
final class OverTime {

    private final DroolsBenefitRules rules;
    private final Rulebook rulebook;
    private final Family family;
    private final Period period;
    private final Map<Answer.Key, List<Answer>> answers = new LinkedHashMap<>();

    OverTime(DroolsBenefitRules rules, Family family, Period period) {
        this.rules = rules;
        this.rulebook = rules.rulebook();
        this.family = family;
        this.period = period;
    }

    /**
     * What is decided on one day, and holds until the next answer's.
     *
     * @param decision null when the day cannot be decided
     * @param gaps about what the record is silent
     * @param why what happens on the day so that it changes; null at the beginning
     */
    private record Answer(
            LocalDate from,
            Outcome outcome,
            @Nullable Decision decision,
            List<Gap> gaps,
            @Nullable LocalText why) {

        /** Whose answer it is. */
        record Key(String benefit, String subject, Frequency frequency) {}

        /** All by which answers differ. */
        private record Content(
                boolean decided, Outcome outcome, Optional<BigDecimal> amount, List<String> missing, List<Gap> gaps) {}

        private Content content() {
            return decision == null
                    ? new Content(false, outcome, Optional.empty(), List.of(), gaps)
                    : new Content(true, outcome, Optional.ofNullable(decision.amount()), decision.missing(), gaps);
        }

        Stretch until(LocalDate to) {
            return new Stretch(from, to, outcome, decision == null ? null : decision.amount(), decision, gaps, why);
        }
    }

    Timeline timeline() {
        TreeSet<LocalDate> days = new TreeSet<>(turnsOfLaw());
        days.add(period.from());
        births().forEach(days::add);
        boolean anybody = false;
        for (LocalDate day = days.first(); day != null; day = days.higher(day)) {
            Optional<Family> then = family.bornBy(day);
            if (then.isPresent()) {
                anybody = true;
                Family present = then.get();
                Optional<DateNotCoveredException> uncovered = rulebook.uncovered(day);
                if (uncovered.isPresent()) {
                    undecidable(present, day, uncovered.get());
                } else {
                    days.addAll(decided(present, day));
                }
            }
        }
        if (!anybody) {
            throw new InvalidFactsException("family.members", "a member who is born by " + period.to());
        }
        List<Timeline.Line> lines = lines();
        return new Timeline(
                rulebook.version(),
                period.from(),
                period.to(),
                rulebook.knownOn(),
                lines,
                new Months(period, lines).all());
    }

    /** The days of the period on which the law, or what is known of it, becomes another. */
    private List<LocalDate> turnsOfLaw() {
        Stream<LocalDate> editions = rulebook.benefits().stream()
                .flatMap(benefit -> benefit.sheet().editions().stream())
                .map(Sheet.Edition::from);
        Stream<LocalDate> values = Stream.concat(
                        Stream.concat(rulebook.figures().stream(), rulebook.shared().stream()),
                        rulebook.benefits().stream().flatMap(benefit -> benefit.sheet().values().values().stream()))
                .flatMap(value -> Stream.concat(
                        value.entries().stream().flatMap(entry -> Stream.ofNullable(entry.from())),
                        Stream.ofNullable(value.checkedUntil()).map(day -> day.plusDays(1))));
        Stream<LocalDate> rounding =
                rulebook.rounding().entries().stream().flatMap(entry -> Stream.ofNullable(entry.from()));
        return Stream.of(editions, values, rounding, Stream.ofNullable(rulebook.from()))
                .flatMap(days -> days)
                .filter(period::contains)
                .toList();
    }

    private Stream<LocalDate> births() {
        return family.members().stream()
                .flatMap(member -> Stream.ofNullable(member.born()))
                .filter(period::contains);
    }

    private void undecidable(Family present, LocalDate day, DateNotCoveredException why) {
        Gap gap = Rulebook.gap(why);
        LocalText ends = Language.text(language ->
                language.phrase("figure-ends", Map.of("title", figure(language, why.value()))));
        Derivation derivation = new Derivation(present, day);
        for (BenefitRule benefit : rulebook.benefits()) {
            for (Standing standing : Standing.all(benefit.sheet().subject(), derivation)) {
                add(benefit, standing, new Answer(day, Outcome.UNDETERMINED, null, List.of(gap), ends), false);
            }
        }
    }

    private String figure(Language language, String name) {
        return rulebook.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .flatMap(figure -> Stream.ofNullable(figure.title()))
                .findFirst()
                .map(language::of)
                .orElse(name);
    }

    /** Decides a day, and tells the later days on which time alone may change an answer. */
    private List<LocalDate> decided(Family present, LocalDate day) {
        Map<String, BigDecimal> values = rulebook.comparedOn(day);
        Derivation derivation = new Derivation(present, day);
        Map<String, Decision> decisions = new LinkedHashMap<>();
        rules.decide(present, day).decisions().forEach(one -> decisions.put(one.benefit() + " " + one.subject(), one));
        List<LocalDate> turns = new ArrayList<>();
        for (BenefitRule benefit : rulebook.benefitsOn(day)) {
            for (Standing standing : Standing.all(benefit.sheet().subject(), derivation)) {
                Inquiry inquiry = new Inquiry(benefit, standing, values);
                Decision decision = decisions.get(benefit.sheet().id() + " " + standing.id());
                if (decision == null) {
                    throw new IllegalStateException("every benefit and subject has its decision");
                }
                inquiry.turns().forEach(turns::add);
                LocalDate last = Occasions.lastSpokenFor(inquiry);
                if (last != null) {
                    turns.add(last.plusDays(1));
                }
                LocalText why = Language.text(language -> language.phrase("figure-begins"));
                LocalText happens = rulebook.covers(day.minusDays(1))
                        ? Occasions.together(Occasions.overTime(day, rulebook, inquiry))
                        : null;
                boolean certificate = day.minusDays(1).equals(Occasions.lastSpokenFor(inquiry.on(day.minusDays(1))));
                add(
                        benefit,
                        standing,
                        new Answer(day, decision.outcome(), decision, decision.gaps(), happens == null ? why : happens),
                        certificate && decision.outcome() == Outcome.GRANTED);
            }
        }
        turns.removeIf(turn -> !turn.isAfter(day) || !period.contains(turn));
        return turns;
    }

    /** Adds an answer, unless it goes on as before. */
    private void add(BenefitRule benefit, Standing standing, Answer answer, boolean anew) {
        Sheet sheet = benefit.sheet();
        List<Answer> before = answers.computeIfAbsent(
                new Answer.Key(sheet.id(), standing.id(), sheet.frequency()), key -> new ArrayList<>());
        if (before.isEmpty()) {
            before.add(new Answer(answer.from(), answer.outcome(), answer.decision(), answer.gaps(), null));
            return;
        }
        Answer last = before.get(before.size() - 1);
        if (anew || !last.content().equals(answer.content())) {
            before.add(answer);
        }
    }

    /** In the order of the decisions; a child that is born later stands where it is listed. */
    private List<Timeline.Line> lines() {
        List<String> members = family.members().stream().map(Member::id).toList();
        List<String> benefits = rulebook.benefits().stream()
                .map(benefit -> benefit.sheet().id())
                .toList();
        return answers.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Answer.Key, List<Answer>> line) ->
                                benefits.indexOf(line.getKey().benefit()))
                        .thenComparingInt(line -> members.indexOf(line.getKey().subject())))
                .map(line -> new Timeline.Line(
                        line.getKey().benefit(),
                        line.getKey().subject(),
                        line.getKey().frequency(),
                        stretches(line.getValue())))
                .toList();
    }

    private List<Stretch> stretches(List<Answer> line) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            boolean last = i + 1 == line.size();
            stretches.add(line.get(i)
                    .until(last ? period.to() : line.get(i + 1).from().minusDays(1)));
        }
        return stretches;
    }
}
