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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Caveat;
import kz.zhardem.Child;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.Interview;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.LocalText;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.Problem;
import kz.zhardem.Reason;
import kz.zhardem.RulebookException;
import kz.zhardem.RulebookVersion;
import kz.zhardem.Status;
import kz.zhardem.Subject;
import kz.zhardem.Term;
import kz.zhardem.Totals;
import kz.zhardem.UnknownRulebookException;
import kz.zhardem.ValueInForce;
import kz.zhardem.spi.RulesEngine;
import kz.zhardem.tests.Unexplained;

/**
 * An engine whose answers show every form that an answer can have, so that what is tested is the program around it and
 * not the rules.
 */
final class FakeEngine implements RulesEngine {

    static final String RULEBOOK = "family-benefits-2006";

    static final String SHA256 = "0123456789abcdef".repeat(4);

    private static final LocalDate FIRST = LocalDate.of(1998, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final BiFunction<Family, LocalDate, Decisions> decide;

    private int loads;

    FakeEngine() {
        this(FakeEngine::everyForm);
    }

    FakeEngine(BiFunction<Family, LocalDate, Decisions> decide) {
        this.decide = decide;
    }

    /** How often a rulebook was loaded. */
    int loads() {
        return loads;
    }

    @Override
    public SortedSet<String> rulebooks() {
        return new TreeSet<>(List.of(RULEBOOK));
    }

    @Override
    public BenefitRules load(String rulebook) {
        if (!rulebook.equals(RULEBOOK)) {
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
            return List.of();
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
                    benefit("medicines", "Дәрі-дәрмек", "Лекарства", "Medicines", Subject.CHILD, Frequency.IN_KIND),
                    benefit(
                            "assistance",
                            "Атаулы көмек",
                            "Адресная помощь",
                            "Assistance",
                            Subject.FAMILY,
                            Frequency.STATUS));
        }

        private static Benefit benefit(
                String id, String kk, String ru, String en, Subject subject, Frequency frequency) {
            return new Benefit(id, LocalText.of(kk, ru, en), subject, frequency, List.of(en));
        }

        @Override
        public List<ValueInForce> valuesOn(LocalDate date) {
            checkCovered(date);
            return List.of(
                    new ValueInForce(
                            "monthly-calculation-index",
                            null,
                            new BigDecimal("1030"),
                            "tenge",
                            LocalDate.of(2006, 1, 1),
                            "budget law",
                            null,
                            Status.UNVERIFIED),
                    new ValueInForce(
                            "birth-grant.rate",
                            null,
                            new BigDecimal("400"),
                            "percent-of-mci",
                            null,
                            "row 1",
                            null,
                            null));
        }
    }

    private static void checkCovered(LocalDate date) {
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
            decisions.add(medicines(child.id()));
        }
        decisions.add(assistance(date));
        int children = family.children().size();
        return new Decisions(
                new RulebookVersion(RULEBOOK, "1.0.0", SHA256),
                date,
                decisions,
                new Totals(
                        new BigDecimal("4120.00").multiply(BigDecimal.valueOf(children)),
                        new BigDecimal("1287.50").multiply(BigDecimal.valueOf(children))),
                children == 0 ? null : "members[" + family.children().get(0).id() + "].outpatientTreatment");
    }

    private static Decision birthGrant(String child, LocalDate date) {
        return new Decision(
                "birth-grant",
                child,
                Outcome.GRANTED,
                Frequency.ONE_TIME,
                new BigDecimal("4120"),
                "Birth grant",
                "400 % × 1030",
                date,
                null,
                Office.SOCIAL_PROTECTION,
                null,
                List.of("table, row 1"),
                List.of(
                        new Reason(
                                "Birth grant",
                                "child.ageInMonths < 12",
                                "child.ageInMonths",
                                1,
                                12,
                                null,
                                LocalText.of("is 1 month old", "is 1 month old", "is 1 month old")),
                        new Reason(
                                "Birth grant",
                                "child.birthRegistered == true",
                                "child.birthRegistered",
                                true,
                                null,
                                null,
                                LocalText.of(
                                        "the birth is registered",
                                        "the birth is registered",
                                        "the birth is registered"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Caveat("birth-grant.application-period", null, Status.ASSUMPTION, "the text is silent")),
                Unexplained.EXPLAINER);
    }

    private static Decision careAllowance(String child, LocalDate date) {
        return new Decision(
                "care",
                child,
                Outcome.GRANTED,
                Frequency.MONTHLY,
                new BigDecimal("1287.5"),
                "Care",
                "125 % × 1030",
                date,
                date.plusMonths(3),
                null,
                null,
                List.of("prose", "table"),
                List.of(
                        new Reason(
                                "Care",
                                "mother.awards contains ALTYN_ALQA",
                                "mother.awards",
                                List.of("ALTYN_ALQA", "MATERNAL_GLORY_I"),
                                null,
                                null,
                                LocalText.of("has an award", "has an award", "has an award")),
                        new Reason(
                                "Care",
                                "since 2006-07-01",
                                "date",
                                date,
                                LocalDate.of(2006, 7, 1),
                                null,
                                LocalText.of("is in force", "is in force", "is in force"))),
                List.of(),
                List.of(),
                List.of("members[" + child + "].working"),
                List.of(new Caveat(
                        "monthly-calculation-index", LocalDate.of(1999, 1, 1), Status.UNVERIFIED, "a newspaper")),
                Unexplained.EXPLAINER);
    }

    private static Decision childAllowance(String child) {
        return new Decision(
                "child",
                child,
                Outcome.REFUSED,
                Frequency.MONTHLY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("table, row 2"),
                List.of(),
                List.of(
                        new Reason(
                                "Child allowance",
                                "family.incomePerMember <= value( \"limit\" )",
                                "family.incomePerMember",
                                new BigDecimal("6E+3"),
                                new BigDecimal("2060.005"),
                                null,
                                LocalText.of(
                                        "income is above the limit",
                                        "income is above the limit",
                                        "income is above the limit")),
                        new Reason(
                                "Child allowance",
                                "father.working == true",
                                "father.working",
                                false,
                                null,
                                null,
                                LocalText.of(
                                        "the father does not work",
                                        "the father does not work",
                                        "the father does not work"))),
                List.of(),
                List.of(),
                List.of(),
                Unexplained.EXPLAINER);
    }

    private static Decision medicines(String child) {
        return new Decision(
                "medicines",
                child,
                Outcome.UNDETERMINED,
                Frequency.IN_KIND,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of("members[" + child + "].outpatientTreatment", "averageMonthlyIncome"),
                List.of(),
                List.of(),
                Unexplained.EXPLAINER);
    }

    private static Decision assistance(LocalDate date) {
        return new Decision(
                "assistance",
                Decision.FAMILY,
                Outcome.GRANTED,
                Frequency.STATUS,
                null,
                "Conditional",
                null,
                date,
                null,
                Office.SOCIAL_PROTECTION,
                List.of("ACTIVATION_MEASURES"),
                List.of("prose"),
                List.of(new Reason(
                        "Conditional",
                        "family.mood >= 1",
                        "family.mood",
                        2,
                        1,
                        null,
                        LocalText.of("the mood is good", "the mood is good", "the mood is good"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Unexplained.EXPLAINER);
    }
}
