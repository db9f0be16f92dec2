package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Caveat;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Explanation;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.Gap;
import kz.zhardem.LocalText;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.Role;
import kz.zhardem.workbench.Letter.Block;
import kz.zhardem.workbench.Letter.Kin;
import kz.zhardem.workbench.Letter.Line;
import kz.zhardem.workbench.Letter.Silence;
import kz.zhardem.workbench.Letter.Sum;
import org.jspecify.annotations.Nullable;

/** Puts decisions into words. Lives for one letter. */
final class LetterWriter {

    private final BenefitRules rules;
    private final Language language;
    private final LetterWords words;
    private final LetterFigures figures;
    private final Family family;
    private final Decisions decisions;
    private final List<Explanation> explanations;
    private final String sharedOffice;
    private final List<String> notes;

    private LetterWriter(BenefitRules rules, Language language, Family family, Decisions decisions) {
        this.rules = rules;
        this.language = language;
        this.family = family;
        this.decisions = decisions;
        this.explanations =
                decisions.decisions().stream().map(Decision::explanation).toList();
        this.words = new LetterWords(rules, language, family);
        this.figures = new LetterFigures(words, explanations);
        this.sharedOffice = sharedOffice();
        this.notes = explanations.stream()
                .flatMap(explanation -> explanation.notes().stream())
                .map(language::of)
                .distinct()
                .toList();
    }

    /**
     * Writes about the decisions on one family.
     *
     * @param rules what decided
     * @param language the language to write in
     * @param family the family decided on
     * @param decisions the decisions
     */
    static Letter letter(BenefitRules rules, Language language, Family family, Decisions decisions) {
        return new LetterWriter(rules, language, family, decisions).letter();
    }

    private Letter letter() {
        Predicate<Decision> status = decision -> decision.frequency() == Frequency.STATUS;
        Predicate<Decision> granted = decision -> decision.outcome() == Outcome.GRANTED;
        Predicate<Decision> refused = decision -> decision.outcome() == Outcome.REFUSED;
        return new Letter(
                language.name(),
                language.of(rules.title()),
                words.formats().date(decisions.date()),
                words.knownOn(decisions.knownOn()),
                new Letter.Rulebook(
                        decisions.rulebook().id(),
                        decisions.rulebook().version(),
                        decisions.rulebook().sha256()),
                kin(),
                totals(),
                remarks(),
                sharedOffice,
                blocks(granted.and(status.negate())),
                blocks(granted.and(status)),
                blocks(refused.and(status.negate())),
                blocks(refused.and(status)),
                new LetterQuestions(words, explanations).all(),
                silences(),
                figures.all(),
                notes);
    }

    private List<Sum> totals() {
        return Stream.of(
                        new Sum(
                                language.word("oneTime"),
                                words.tenge(decisions.totals().oneTime())),
                        new Sum(
                                language.word("monthly"),
                                words.tenge(decisions.totals().monthly())))
                .filter(sum -> !sum.amount().equals(words.tenge(BigDecimal.ZERO)))
                .toList();
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (totals().isEmpty()) {
            remarks.add(language.word("noMoney"));
        }
        if (decisions.decisions().stream().anyMatch(decision -> decision.outcome() == Outcome.UNDETERMINED)) {
            remarks.add(language.word("withoutUndetermined"));
        }
        return remarks;
    }

    private List<Kin> kin() {
        return Stream.of(Role.values())
                .map(role -> new Kin(
                        language.word("role", role),
                        family.members().stream()
                                .filter(member -> member.role() == role)
                                .map(member -> words.subject(member.id()))
                                .toList()))
                .filter(kin -> !kin.ids().isEmpty())
                .toList();
    }

    private List<Silence> silences() {
        Map<Gap, Map<String, List<String>>> waiting = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            for (Gap gap : decision.gaps()) {
                waiting.computeIfAbsent(gap, same -> new LinkedHashMap<>())
                        .computeIfAbsent(words.title(decision.benefit()), title -> new ArrayList<>())
                        .add(decision.subject());
            }
        }
        return waiting.entrySet().stream()
                .map(gap -> new Silence(
                        gap.getValue().entrySet().stream()
                                .map(title -> title.getKey() + " — " + words.subjects(title.getValue()))
                                .toList(),
                        words.value(gap.getKey().value()),
                        words.silentTime(gap.getKey()),
                        gap.getKey().why()))
                .toList();
    }

    /** What decisions must have in common to be told together: all but whom they are for, and the facts and days. */
    private record Alike(
            String benefit,
            @Nullable String rule,
            @Nullable BigDecimal amount,
            @Nullable Office office,
            @Nullable List<String> conditions,
            List<List<String>> requirements,
            List<String> law,
            List<Caveat> caveats) {

        static Alike of(Decision decision) {
            return new Alike(
                    decision.benefit(),
                    decision.rule(),
                    decision.amount(),
                    decision.office(),
                    decision.conditions(),
                    ways(decision).stream()
                            .map(way -> way.stream().map(Reason::requirement).toList())
                            .toList(),
                    decision.law(),
                    decision.caveats());
        }
    }

    /** The reasons, rule by rule: a refusal tells of every way that comes equally near. */
    private static List<List<Reason>> ways(Decision decision) {
        Map<String, List<Reason>> ways = new LinkedHashMap<>();
        Stream.concat(decision.because().stream(), decision.unmet().stream())
                .forEach(reason -> ways.computeIfAbsent(reason.rule(), rule -> new ArrayList<>())
                        .add(reason));
        return List.copyOf(ways.values());
    }

    private List<Block> blocks(Predicate<Decision> wanted) {
        Map<Alike, List<Explanation>> groups = new LinkedHashMap<>();
        for (Explanation explanation : explanations) {
            if (wanted.test(explanation.decision())) {
                groups.computeIfAbsent(Alike.of(explanation.decision()), alike -> new ArrayList<>())
                        .add(explanation);
            }
        }
        return groups.values().stream().map(this::block).toList();
    }

    private Block block(List<Explanation> alike) {
        Decision decision = alike.get(0).decision();
        return new Block(
                words.title(decision.benefit()),
                alike.stream()
                        .map(one -> words.subject(one.decision().subject()))
                        .toList(),
                words.confidential(ways(decision).stream().flatMap(List::stream).anyMatch(Reason::confidential)),
                decision.amount() == null ? "" : words.tenge(decision.amount()),
                frequency(decision, alike.size()),
                figures.calculation(alike.get(0)),
                lines(alike, this::period),
                sharedOffice.isEmpty() || decision.frequency() == Frequency.STATUS ? office(decision) : "",
                conditions(alike.get(0)),
                waysTogether(alike),
                lines(
                        alike,
                        explanation -> explanation.changes().stream()
                                .map(change -> language.of(change.says()))
                                .toList()),
                alike.get(0).law().stream().map(language::of).collect(Collectors.joining("; ")),
                alike.get(0).notes().stream()
                        .map(note -> String.valueOf(notes.indexOf(language.of(note)) + 1))
                        .toList());
    }

    /** The same ways of decisions that are alike, though each may be another rule's. */
    private List<List<Line>> waysTogether(List<Explanation> alike) {
        return IntStream.range(0, ways(alike.get(0).decision()).size())
                .mapToObj(i -> lines(
                        alike,
                        explanation -> ways(explanation.decision()).get(i).stream()
                                .map(reason -> language.of(reason.says()))
                                .toList()))
                .toList();
    }

    /** The texts of several decisions, the first ones first; those that not all share with whom they are about. */
    private List<Line> lines(List<Explanation> alike, Function<Explanation, List<String>> texts) {
        int longest = alike.stream()
                .mapToInt(explanation -> texts.apply(explanation).size())
                .max()
                .orElse(0);
        Map<String, Set<String>> subjects = new LinkedHashMap<>();
        for (int i = 0; i < longest; i++) {
            for (Explanation explanation : alike) {
                List<String> own = texts.apply(explanation);
                if (i < own.size()) {
                    subjects.computeIfAbsent(own.get(i), text -> new LinkedHashSet<>())
                            .add(words.subject(explanation.decision().subject()));
                }
            }
        }
        return subjects.entrySet().stream()
                .map(text -> new Line(
                        text.getValue().size() == alike.size() ? List.of() : List.copyOf(text.getValue()),
                        text.getKey()))
                .toList();
    }

    /** How often it is paid; a status is not, and of what is not granted it does not matter. */
    private String frequency(Decision decision, int subjects) {
        if (decision.outcome() != Outcome.GRANTED || decision.frequency() == Frequency.STATUS) {
            return "";
        }
        String frequency = language.word("frequency", decision.frequency());
        return subjects > 1 ? language.phrase("each", frequency) : frequency;
    }

    /** Since when and until when it is given, and why it ends; what is paid once or found has no period. */
    private List<String> period(Explanation explanation) {
        Decision decision = explanation.decision();
        LocalDate from = decision.from();
        if (from == null || decision.frequency() == Frequency.ONE_TIME || decision.frequency() == Frequency.STATUS) {
            return List.of();
        }
        LocalDate until = decision.until();
        if (until == null) {
            return List.of(language.phrase("from", words.formats().date(from)));
        }
        String period = language.phrase(
                "fromUntil", words.formats().date(from), words.formats().date(until));
        LocalText ends = explanation.ends();
        return List.of(ends == null ? period : period + " (" + language.of(ends) + ")");
    }

    /** Where to apply for all that is granted; empty when it is not the same, and when there is only one thing. */
    private String sharedOffice() {
        List<String> offices = decisions.decisions().stream()
                .filter(decision -> decision.frequency() != Frequency.STATUS)
                .map(this::office)
                .filter(office -> !office.isEmpty())
                .toList();
        return offices.size() > 1 && Set.copyOf(offices).size() == 1 ? offices.get(0) : "";
    }

    /** Where to apply; a status needs none, unless it brings help on conditions. */
    private String office(Decision decision) {
        boolean needed = decision.frequency() != Frequency.STATUS || decision.conditions() != null;
        if (decision.outcome() != Outcome.GRANTED || !needed) {
            return "";
        }
        Office office = decision.office();
        return office == null ? language.word("unknown") : language.word("office", office);
    }

    private List<String> conditions(Explanation explanation) {
        Decision decision = explanation.decision();
        if (LetterQuestions.conditionsOpen(decision)) {
            return List.of(language.word("unknown"));
        }
        boolean none = decision.conditions() != null && decision.conditions().isEmpty();
        return none
                ? List.of(language.word("none"))
                : explanation.conditions().stream().map(language::of).toList();
    }
}
