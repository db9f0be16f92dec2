package kz.zhardem.tests.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.Arrears;
import kz.zhardem.Award;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Caveat;
import kz.zhardem.Change;
import kz.zhardem.Child;
import kz.zhardem.Coverage;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Explanation;
import kz.zhardem.Family;
import kz.zhardem.FamilyColumns;
import kz.zhardem.Frequency;
import kz.zhardem.Gap;
import kz.zhardem.Interview;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.LocalText;
import kz.zhardem.Mark;
import kz.zhardem.MissingFact;
import kz.zhardem.Mother;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.Population;
import kz.zhardem.Problem;
import kz.zhardem.Question;
import kz.zhardem.Reason;
import kz.zhardem.Result;
import kz.zhardem.RulebookException;
import kz.zhardem.RulebookVersion;
import kz.zhardem.Status;
import kz.zhardem.Subject;
import kz.zhardem.Term;
import kz.zhardem.Timeline;
import kz.zhardem.Totals;
import kz.zhardem.UnknownRulebookException;
import kz.zhardem.ValueInForce;
import kz.zhardem.ZhardemException;
import kz.zhardem.spi.RulesEngine;
import org.jspecify.annotations.Nullable;

/**
 * An engine whose answers show every form that an answer can have, so that what is tested is the program around it and
 * not the rules.
 */
final class FakeEngine implements RulesEngine {

    static final String RULEBOOK = "family-benefits-2006";

    static final String SHA256 = "0123456789abcdef".repeat(4);

    static final LocalDate FIRST = LocalDate.of(1998, 1, 1);

    static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static final ValueInForce INDEX = new ValueInForce(
            "monthly-calculation-index",
            text("index"),
            new BigDecimal("1030"),
            "tenge",
            LocalDate.of(2006, 1, 1),
            "budget law",
            null,
            Status.UNVERIFIED);

    private static final ValueInForce BIRTH_GRANT_RATE = new ValueInForce(
            "birth-grant.rate", null, new BigDecimal("400"), "percent-of-mci", null, "row 1", null, null);

    private static final ValueInForce CARE_RATE = new ValueInForce(
            "care.rate",
            null,
            new BigDecimal("125"),
            "percent-of-mci",
            LocalDate.of(2006, 7, 1),
            "table; a decree",
            Mark.SINGLE,
            null);

    private static final ValueInForce LIMIT =
            new ValueInForce("limit", text("limit"), new BigDecimal("2"), "mci", null, "prose", null, null);

    private final BiFunction<Family, LocalDate, Decisions> decide;

    private final SortedSet<String> rulebooks;

    private int loads;

    FakeEngine() {
        this(FakeEngine::everyForm);
    }

    FakeEngine(BiFunction<Family, LocalDate, Decisions> decide) {
        this(decide, RULEBOOK);
    }

    private FakeEngine(BiFunction<Family, LocalDate, Decisions> decide, String... rulebooks) {
        this.decide = decide;
        this.rulebooks = new TreeSet<>(List.of(rulebooks));
    }

    /** An engine with another rulebook beside the one that cases name. */
    static FakeEngine withTwoRulebooks() {
        return new FakeEngine(FakeEngine::everyForm, RULEBOOK, "social-code");
    }

    /** How often a rulebook was loaded. */
    int loads() {
        return loads;
    }

    @Override
    public SortedSet<String> rulebooks() {
        return rulebooks;
    }

    @Override
    public BenefitRules load(String rulebook) {
        if (!rulebooks.contains(rulebook)) {
            throw new UnknownRulebookException(rulebook, rulebooks());
        }
        loads++;
        return new Rules();
    }

    @Override
    public BenefitRules load(Path folder) {
        if (!Files.exists(folder.resolve("rulebook.yaml"))) {
            throw new RulebookException(
                    folder.toString(),
                    List.of(
                            new Problem("rulebook.yaml", 0, "there is no such file"),
                            new Problem("birth-grant.drl", 3, "no such property")));
        }
        loads++;
        return new Rules();
    }

    @Override
    public void export(String rulebook, Path folder) {
        load(rulebook);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new UncheckedIOException(new DirectoryNotEmptyException(folder.toString()));
                }
            }
            Files.writeString(folder.resolve("rulebook.yaml"), "id: " + rulebook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Rules implements BenefitRules {

        @Override
        public Decisions decide(Family family, LocalDate date, LocalDate knownOn) {
            Decisions all = decide.apply(family, date);
            return new Decisions(all.rulebook(), date, knownOn, all.decisions(), all.totals(), all.nextQuestion());
        }

        @Override
        public <T> Stream<Result<T>> decideAll(Stream<T> cases, Function<? super T, Family> facts, LocalDate date) {
            AtomicLong number = new AtomicLong();
            return cases.sequential().map(one -> {
                try {
                    return new Result.Decided<>(number.incrementAndGet(), one, decide(facts.apply(one), date));
                } catch (ZhardemException e) {
                    return new Result.Failed<>(number.get(), one, e);
                }
            });
        }

        @Override
        public <T> Population count(
                Stream<T> cases, Function<? super T, Family> facts, LocalDate date, List<BenefitRules> reforms) {
            return FakePopulation.count(decideAll(cases, facts, date), date);
        }

        @Override
        public Population count(FamilyColumns families, LocalDate date) {
            return count(IntStream.range(0, families.families()).mapToObj(families::family), date);
        }

        @Override
        public Timeline timeline(Family family, LocalDate from, LocalDate to) {
            return new FakeTimeline(family, null).between(from, to);
        }

        @Override
        public Timeline timeline(Family family, LocalDate from, LocalDate to, LocalDate knownOn) {
            return new FakeTimeline(family, knownOn).between(from, to);
        }

        @Override
        public Arrears arrears(Family family, LocalDate from, LocalDate to, LocalDate knownThen, LocalDate knownNow) {
            return FakeArrears.of(
                    new FakeTimeline(family, knownThen).between(from, to),
                    new FakeTimeline(family, knownNow).between(from, to));
        }

        @Override
        public Coverage coverage() {
            return FakeCoverage.COVERAGE;
        }

        @Override
        public Decisions decide(Family family, LocalDate date) {
            return decide.apply(family, date);
        }

        @Override
        public Interview interview(LocalDate date) {
            throw new UnsupportedOperationException("the fake engine asks nothing");
        }

        @Override
        public Interview interview(Family family, LocalDate date) {
            throw new UnsupportedOperationException("the fake engine asks nothing");
        }

        @Override
        public List<Term> vocabulary() {
            return List.of(
                    term("child.birthOrder", Subject.CHILD, "count", "place by birth", false, "birthOrder", "born"),
                    term("child.hiv", Subject.CHILD, "yes or no", "HIV", true, "hiv"),
                    term("person.working", Subject.PERSON, "yes or no", "work", false, "working"));
        }

        private static Term term(
                String property, Subject subject, String type, String name, boolean confidential, String... facts) {
            return new Term(
                    property,
                    List.of(subject),
                    type,
                    text(name),
                    Stream.of(facts).map(fact -> "members[]." + fact).toList(),
                    confidential);
        }

        @Override
        public RulebookVersion version() {
            return new RulebookVersion(RULEBOOK, "1.0.0", SHA256);
        }

        @Override
        public LocalText title() {
            return LocalText.of("Отбасылық жәрдемақылар", "Семейные пособия", "Family benefits");
        }

        @Override
        public List<Benefit> benefits() {
            return List.of(
                    benefit(
                            "birth-grant",
                            "Бала туғанда",
                            "На рождение",
                            "Birth grant",
                            Subject.CHILD,
                            Frequency.ONE_TIME),
                    benefit("care", "Күтім", "По уходу", "Care allowance", Subject.CHILD, Frequency.MONTHLY),
                    benefit("child", "Балаларға", "На детей", "Child allowance", Subject.CHILD, Frequency.MONTHLY),
                    benefit("hiv", "АИТВ", "ВИЧ", "HIV allowance", Subject.CHILD, Frequency.MONTHLY),
                    benefit("medicines", "Дәрі-дәрмек", "Лекарства", "Medicines", Subject.CHILD, Frequency.IN_KIND),
                    benefit(
                            "assistance",
                            "Атаулы көмек",
                            "Адресная помощь",
                            "Assistance",
                            Subject.FAMILY,
                            Frequency.STATUS),
                    benefit("award", "Марапат", "Награда", "Award allowance", Subject.MOTHER, Frequency.MONTHLY),
                    benefit("lone", "Жалғыз", "Одинокий", "Lone pensioner", Subject.FAMILY, Frequency.STATUS));
        }

        private static Benefit benefit(
                String id, String kk, String ru, String en, Subject subject, Frequency frequency) {
            return new Benefit(id, LocalText.of(kk, ru, en), subject, frequency, List.of(en));
        }

        @Override
        public List<ValueInForce> valuesOn(LocalDate date) {
            checkCovered(date);
            return List.of(INDEX, BIRTH_GRANT_RATE);
        }
    }

    /** The same, but the record of the law is silent about what the mother is due. */
    static Decisions withSilence(Family family, LocalDate date) {
        Decisions all = everyForm(family, date);
        List<Decision> decisions = all.decisions().stream()
                .map(one -> one.benefit().equals("award") ? silent("award", one.subject(), AWARD_GAP) : one)
                .toList();
        return new Decisions(all.rulebook(), date, null, decisions, all.totals(), all.nextQuestion());
    }

    static final Gap AWARD_GAP =
            new Gap("award.rate", LocalDate.of(2006, 1, 1), LocalDate.of(2006, 12, 31), "the decree was not found");

    static Decision silent(String benefit, String subject, Gap gap) {
        return new Decision(
                subject,
                Decision.Content.undetermined(benefit, Frequency.MONTHLY, List.of(), List.of(), List.of(gap)),
                Told.NOTHING::explain);
    }

    static void checkCovered(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new DateNotCoveredException("monthly-calculation-index", date, FIRST, LAST);
        }
    }

    /** Decisions of every outcome, with reasons about facts of every type. */
    static Decisions everyForm(Family family, LocalDate date) {
        for (int i = 0; i < family.members().size(); i++) {
            LocalDate born = family.members().get(i).born();
            if (born != null && born.isAfter(date)) {
                throw new InvalidFactsException("family.members[" + i + "].born", "a day not after the date");
            }
        }
        checkCovered(date);
        List<Decision> decisions = new ArrayList<>();
        for (Child child : family.children()) {
            decisions.add(birthGrant(child.id(), date));
            decisions.add(careAllowance(child.id(), date));
            decisions.add(childAllowance(child.id()));
            decisions.add(hivAllowance(child.id()));
            decisions.add(medicines(child.id()));
        }
        family.mother().ifPresent(mother -> decisions.add(awardAllowance(mother)));
        decisions.add(assistance(date));
        decisions.add(lonePensioner());
        int children = family.children().size();
        return new Decisions(
                new RulebookVersion(RULEBOOK, "1.0.0", SHA256),
                date,
                null,
                decisions,
                new Totals(
                        new BigDecimal("4120.00").multiply(BigDecimal.valueOf(children)),
                        new BigDecimal("1287.50").multiply(BigDecimal.valueOf(children))),
                children == 0 ? null : "members[" + family.children().get(0).id() + "].outpatientTreatment");
    }

    /** A text that is another in each language. */
    static LocalText text(String english) {
        return LocalText.of(english + " (kk)", english + " (ru)", english);
    }

    static Reason reason(
            String rule,
            String requirement,
            String fact,
            @Nullable Object actual,
            @Nullable Object limit,
            @Nullable Number distance,
            String says) {
        return new Reason(rule, requirement, fact, actual, limit, distance, fact.endsWith("hiv"), text(says));
    }

    /** What an explanation has besides the decision. */
    record Told(
            List<ValueInForce> values,
            @Nullable LocalText ends,
            List<Change> changes,
            List<MissingFact> missing,
            List<LocalText> conditions) {

        static final Told NOTHING = new Told(List.of(), null, List.of(), List.of(), List.of());

        Explanation explain(Decision decision) {
            return new Explanation(
                    decision,
                    decision.calculation() == null ? null : text(decision.calculation()),
                    values,
                    ends,
                    changes,
                    missing,
                    decision.detailsMissing().stream()
                            .map(fact ->
                                    new Question(fact, text("Does c work?"), Question.Kind.YES_OR_NO, List.of(), false))
                            .toList(),
                    conditions,
                    decision.law().stream().map(FakeEngine::text).toList(),
                    decision.caveats().stream()
                            .map(caveat -> text(caveat.value() + " is doubtful."))
                            .toList(),
                    text("All about " + decision.benefit() + ".\nThat is all."));
        }
    }

    static Decision birthGrant(String child, LocalDate date) {
        return granted(
                "birth-grant",
                child,
                Frequency.ONE_TIME,
                new BigDecimal("4120"),
                "400 % × 1030",
                date,
                null,
                Office.SOCIAL_PROTECTION,
                null,
                List.of("table, row 1"),
                List.of(
                        reason(
                                "Birth grant",
                                "child.ageInMonths < 12",
                                "child.ageInMonths",
                                1,
                                12,
                                null,
                                child + " is 1 month old."),
                        reason(
                                "Birth grant",
                                "child.birthRegistered == true",
                                "child.birthRegistered",
                                true,
                                null,
                                null,
                                "The birth is registered.")),
                List.of(),
                List.of(new Caveat("birth-grant.application-period", null, Status.ASSUMPTION, "the text is silent")),
                new Told(List.of(BIRTH_GRANT_RATE, INDEX), null, List.of(), List.of(), List.of()));
    }

    private static Decision careAllowance(String child, LocalDate date) {
        return granted(
                "care",
                child,
                Frequency.MONTHLY,
                new BigDecimal("1287.5"),
                "125 % × 1030",
                date,
                date.plusMonths(3),
                null,
                null,
                List.of("prose", "table"),
                List.of(
                        reason(
                                "Care",
                                "mother.awards contains ALTYN_ALQA",
                                "mother.awards",
                                List.of("ALTYN_ALQA", "MATERNAL_GLORY_I"),
                                null,
                                null,
                                "The mother has an award."),
                        reason(
                                "Care",
                                "since 2006-07-01",
                                "date",
                                date,
                                LocalDate.of(2006, 7, 1),
                                null,
                                "In force since 1 July 2006.")),
                List.of("members[" + child + "].working"),
                List.of(new Caveat(
                        "monthly-calculation-index", LocalDate.of(1999, 1, 1), Status.UNVERIFIED, "a newspaper")),
                new Told(List.of(CARE_RATE, INDEX, LIMIT), text("the child turns 1"), List.of(), List.of(), List.of()));
    }

    static Decision assistance(LocalDate date) {
        return granted(
                "assistance",
                Decision.FAMILY,
                Frequency.STATUS,
                null,
                null,
                date,
                null,
                Office.SOCIAL_PROTECTION,
                List.of("ACTIVATION_MEASURES"),
                List.of("prose"),
                List.of(reason("Conditional", "family.mood >= 1", "family.mood", 2, 1, null, "The mood is good.")),
                List.of(),
                List.of(),
                new Told(List.of(), null, List.of(), List.of(), List.of(text("taking part in public works"))));
    }

    static Decision childAllowance(String child) {
        return refused(
                "child",
                child,
                Frequency.MONTHLY,
                List.of(
                        reason(
                                "Child allowance",
                                "family.incomePerMember <= value( \"limit\" )",
                                "family.incomePerMember",
                                new BigDecimal("6E+3"),
                                new BigDecimal("2060.005"),
                                new BigDecimal("3939.995"),
                                "The income is above the limit."),
                        reason(
                                "Orphan allowance",
                                "father.working == true",
                                "father.working",
                                false,
                                null,
                                null,
                                "The father does not work.")),
                new Told(
                        List.of(LIMIT, INDEX),
                        null,
                        List.of(
                                new Change.OfTime(
                                        LocalDate.of(2007, 3, 15),
                                        Outcome.UNDETERMINED,
                                        null,
                                        text("From 15 March 2007 it depends.")),
                                new Change.OfFact(
                                        "averageMonthlyIncome",
                                        new BigDecimal("4120"),
                                        Outcome.GRANTED,
                                        new BigDecimal("1287.5"),
                                        text("With an income of 4,120.00 tenge it is granted."))),
                        List.of(),
                        List.of()));
    }

    static Decision hivAllowance(String child) {
        return refused(
                "hiv",
                child,
                Frequency.MONTHLY,
                List.of(reason("HIV", "child.hiv == true", "child.hiv", false, null, null, child + " has no HIV.")),
                Told.NOTHING);
    }

    static Decision lonePensioner() {
        return refused(
                "lone",
                Decision.FAMILY,
                Frequency.STATUS,
                List.of(reason("Lone", "family.members == 1", "family.members", 2, 1, 1, "There are 2 members.")),
                Told.NOTHING);
    }

    static Decision medicines(String child) {
        String treatment = "members[" + child + "].outpatientTreatment";
        String hiv = "members[" + child + "].hiv";
        return new Decision(
                child,
                Decision.Content.undetermined(
                        "medicines",
                        Frequency.IN_KIND,
                        List.of(treatment, hiv, "averageMonthlyIncome"),
                        List.of(),
                        List.of()),
                new Told(
                        List.of(),
                        null,
                        List.of(),
                        List.of(
                                missing(
                                        treatment,
                                        "Is " + child + " treated at home?",
                                        Question.Kind.YES_OR_NO,
                                        answer(true, "yes", Outcome.UNDETERMINED, null),
                                        answer(false, "no", Outcome.REFUSED, null)),
                                missing(
                                        hiv,
                                        "Does " + child + " have HIV?",
                                        Question.Kind.YES_OR_NO,
                                        answer(true, "yes", Outcome.UNDETERMINED, null),
                                        answer(false, "no", Outcome.UNDETERMINED, null)),
                                missing(
                                        "averageMonthlyIncome",
                                        "What is the income?",
                                        Question.Kind.AMOUNT,
                                        answer(new BigDecimal("1"), "little", Outcome.GRANTED, null),
                                        answer(new BigDecimal("2"), "some", Outcome.UNDETERMINED, null),
                                        answer(new BigDecimal("3"), "much", Outcome.REFUSED, null))),
                        List.of())::explain);
    }

    static Decision awardAllowance(Mother mother) {
        String awards = "members[" + mother.id() + "].awards";
        MissingFact missing = new MissingFact(
                new Question(
                        awards,
                        text("Which awards?"),
                        Question.Kind.CHOICES,
                        List.of(new Question.Choice("ALTYN_ALQA", text("Altyn Alqa"))),
                        false),
                List.of(
                        answer(Set.of(), "none", Outcome.REFUSED, null),
                        answer(Set.of(Award.ALTYN_ALQA), "Altyn Alqa", Outcome.GRANTED, new BigDecimal("4000"))));
        return new Decision(
                mother.id(),
                Decision.Content.undetermined("award", Frequency.MONTHLY, List.of(awards), List.of(), List.of()),
                new Told(List.of(), null, List.of(), List.of(missing), List.of())::explain);
    }

    private static MissingFact missing(
            String fact, String question, Question.Kind kind, MissingFact.Answer... answers) {
        return new MissingFact(
                new Question(fact, text(question), kind, List.of(), fact.endsWith("hiv")), List.of(answers));
    }

    private static MissingFact.Answer answer(
            Object example, String says, Outcome outcome, @Nullable BigDecimal amount) {
        return new MissingFact.Answer(example, text(says), outcome, amount);
    }

    static Decision granted(
            String benefit,
            String subject,
            Frequency frequency,
            @Nullable BigDecimal amount,
            @Nullable String calculation,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Office office,
            @Nullable List<String> conditions,
            List<String> law,
            List<Reason> because,
            List<String> detailsMissing,
            List<Caveat> caveats,
            Told told) {
        return new Decision(
                subject,
                new Decision.Content(
                        benefit,
                        Outcome.GRANTED,
                        frequency,
                        amount,
                        because.get(0).rule(),
                        calculation,
                        from,
                        until,
                        office,
                        conditions,
                        law,
                        because,
                        List.of(),
                        List.of(),
                        detailsMissing,
                        caveats,
                        List.of()),
                told::explain);
    }

    static Decision refused(String benefit, String subject, Frequency frequency, List<Reason> unmet, Told told) {
        return new Decision(
                subject,
                Decision.Content.refused(benefit, frequency, List.of("table, row 2"), unmet, List.of()),
                told::explain);
    }
}
