package kz.zhardem.tests.socialcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Residence;
import kz.zhardem.tests.families.Attribute;
import kz.zhardem.tests.families.Completions;
import kz.zhardem.tests.families.Fact;
import org.junit.jupiter.api.Test;

/**
 * The oracle against itself: what it says about partial facts must be what its own answers about all completions say.
 * The completions need only one value of each kind between which no rule tells.
 */
class HandWrittenSocialCodeTest {

    private static final int MOST_COMPLETIONS = 300;

    /** Facts that bear on one benefit together; of none, any facts. */
    private static final List<Set<Attribute>> THEMES = List.of(
            Set.of(),
            Set.of(Attribute.BORN, Attribute.BIRTH_ORDER, Attribute.PARENTAL_RIGHTS_LOST),
            Set.of(Attribute.BORN, Attribute.LIVES_WITH_FAMILY, Attribute.STUDENT, Attribute.COUNTED_IN_OTHER_FAMILY),
            Set.of(Attribute.INCOME, Attribute.POVERTY_LINE, Attribute.CONSCRIPT, Attribute.IMPRISONED, Attribute.BORN),
            Set.of(
                    Attribute.SEVERAL_CARS,
                    Attribute.SEVERE_DISABILITY,
                    Attribute.DISABILITY,
                    Attribute.BORN,
                    Attribute.FULL_STATE_SUPPORT),
            Set.of(Attribute.ABLE_TO_WORK, Attribute.CARER, Attribute.BORN),
            Set.of(
                    Attribute.RESIDENCE,
                    Attribute.KANDAS_SINCE,
                    Attribute.AWARDS,
                    Attribute.ADOPTED,
                    Attribute.ADOPTED_ON,
                    Attribute.GUARDIANSHIP,
                    Attribute.GUARDIANSHIP_SINCE));

    @Test
    void settledAnswersHoldForAllCompletionsAndMissingFactsAreExactlyThoseThatMatter() {
        Random random = new Random(20230701);
        RandomCases cases = new RandomCases(random);
        Map<String, Set<Set<String>>> undetermined = new HashMap<>();
        for (int i = 0; i < 150; i++) {
            DatedCase partial = withFewGaps(random, cases);
            check(partial, undetermined, "case " + i);
        }
        // The check would be empty if the cases were.
        assertThat(undetermined).hasSize(6 + 1);
        assertThat(undetermined.values()).allMatch(kinds -> kinds.size() > 1);
    }

    private static DatedCase withFewGaps(Random random, RandomCases cases) {
        DatedCase complete = cases.next(0.0);
        Set<Attribute> theme = THEMES.get(random.nextInt(THEMES.size()));
        List<Fact> facts = new ArrayList<>(Fact.allOf(complete.family()));
        facts.removeIf(fact -> !theme.isEmpty() && !theme.contains(fact.attribute()));
        Collections.shuffle(facts, random);
        DatedCase partial = complete;
        int gaps = 1 + random.nextInt(5);
        for (Fact fact : facts.subList(0, Math.min(gaps, facts.size()))) {
            DatedCase poorer = partial.with(fact.put(partial.family(), null));
            if (completions(poorer) <= MOST_COMPLETIONS) {
                partial = poorer;
            }
        }
        return partial;
    }

    private static long completions(DatedCase partial) {
        long product = 1;
        for (Fact fact : Completions.openFacts(partial.family())) {
            product *= kinds(fact, partial).size();
        }
        return product;
    }

    /** One value of each kind between which no rule can tell. */
    private static List<?> kinds(Fact fact, DatedCase partial) {
        Family family = partial.family();
        LocalDate date = partial.date();
        return switch (fact.attribute()) {
            case INCOME -> incomes(family);
            case POVERTY_LINE -> lines(family);
            case RESIDENCE -> List.of(Residence.CITIZEN, Residence.KANDAS, Residence.REFUGEE, Residence.NOT_RESIDENT);
            case AWARDS -> List.of(Set.of(), Set.of(Award.KUMIS_ALQA), Set.of(Award.MATERNAL_GLORY_II));
            case KANDAS_SINCE, ADOPTED_ON, GUARDIANSHIP_SINCE -> List.of(date, date.plusDays(1));
            case BIRTH_ORDER -> orders(family);
            case BORN -> births(family, date);
            default -> List.of(false, true);
        };
    }

    private static List<BigDecimal> incomes(Family family) {
        BigDecimal line = family.povertyLine() == null ? BigDecimal.valueOf(20_000) : family.povertyLine();
        Set<BigDecimal> incomes = new LinkedHashSet<>(List.of(BigDecimal.ZERO));
        for (int i = 1; i <= family.members().size(); i++) {
            BigDecimal limit = line.multiply(BigDecimal.valueOf(i));
            incomes.add(limit);
            incomes.add(limit.add(new BigDecimal("0.01")));
        }
        return List.copyOf(incomes);
    }

    private static List<BigDecimal> lines(Family family) {
        BigDecimal income = family.averageMonthlyIncome();
        if (income == null) {
            return List.of(BigDecimal.valueOf(20_000), BigDecimal.valueOf(30_000));
        }
        Set<BigDecimal> lines = new LinkedHashSet<>(List.of(BigDecimal.ZERO, income.add(BigDecimal.valueOf(10_000))));
        for (int i = 1; i <= family.members().size(); i++) {
            BigDecimal least = income.divide(BigDecimal.valueOf(i), 2, RoundingMode.CEILING);
            lines.add(least);
            lines.add(least.subtract(new BigDecimal("0.01")).max(BigDecimal.ZERO));
        }
        return List.copyOf(lines);
    }

    private static List<Integer> orders(Family family) {
        List<Integer> orders = new ArrayList<>();
        for (int order = 1; order <= 4 + family.children().size(); order++) {
            orders.add(order);
        }
        return orders;
    }

    private static List<LocalDate> births(Family family, LocalDate date) {
        Set<LocalDate> births = new LinkedHashSet<>(List.of(
                date,
                date.minusMonths(11),
                date.minusMonths(12).minusDays(2),
                date.minusMonths(19),
                date.minusYears(10),
                date.minusYears(15),
                date.minusYears(20),
                date.minusYears(30)));
        for (Child child : family.children()) {
            LocalDate born = child.born();
            if (born != null && born.isAfter(date.minusMonths(18))) {
                births.add(born);
                births.add(born.minusDays(1));
                births.add(born.isBefore(date) ? born.plusDays(1) : born);
            }
        }
        return List.copyOf(births);
    }

    private static void check(DatedCase partial, Map<String, Set<Set<String>>> undetermined, String name) {
        List<Fact> open = Completions.openFacts(partial.family());
        int[] sizes =
                open.stream().mapToInt(fact -> kinds(fact, partial).size()).toArray();
        List<List<Answer>> completions = new ArrayList<>();
        decideAll(partial, partial, open, 0, completions);
        List<Answer> claimed = decide(partial);
        for (int d = 0; d < claimed.size(); d++) {
            Answer answer = claimed.get(d);
            Supplier<String> where =
                    () -> name + ", " + answer.benefit() + " for " + answer.subject() + ", " + open + "\n" + partial;
            Set<String> matter = new TreeSet<>();
            Set<String> matterForConditions = new TreeSet<>();
            for (int f = 0; f < open.size(); f++) {
                if (matters(completions, sizes, f, d, false)) {
                    matter.add(open.get(f).path(partial.family()));
                }
                if (matters(completions, sizes, f, d, true)) {
                    matterForConditions.add(open.get(f).path(partial.family()));
                }
            }
            addDatesForTheOrder(matter, partial.family());
            assertThat(answer.missing()).as(where).isEqualTo(matter);
            if (matter.isEmpty()) {
                Answer any = completions.get(0).get(d);
                assertThat(answer.result()).as(where).isEqualTo(any.result());
                assertThat(answer.detailsMissing()).as(where).isEqualTo(matterForConditions);
                if (matterForConditions.isEmpty()) {
                    assertThat(answer.conditions()).as(where).isEqualTo(any.conditions());
                } else {
                    undetermined
                            .computeIfAbsent("conditions", key -> new HashSet<>())
                            .add(matterForConditions);
                }
            } else {
                undetermined
                        .computeIfAbsent(answer.benefit(), key -> new HashSet<>())
                        .add(matter);
            }
        }
    }

    /** An unknown order is free in the completions, but each unknown birth date would help to settle it. */
    private static void addDatesForTheOrder(Set<String> matter, Family family) {
        if (matter.stream().anyMatch(path -> path.endsWith("].birthOrder"))) {
            for (Child child : family.children()) {
                if (child.born() == null) {
                    matter.add(Choice.path(child.id(), "born"));
                }
            }
        }
    }

    /** The answers to all completions, the last open fact changing fastest. */
    private static void decideAll(
            DatedCase partial, DatedCase facts, List<Fact> open, int next, List<List<Answer>> completions) {
        if (next == open.size()) {
            completions.add(decide(facts));
            return;
        }
        for (Object value : kinds(open.get(next), partial)) {
            decideAll(partial, facts.with(open.get(next).put(facts.family(), value)), open, next + 1, completions);
        }
    }

    private static boolean matters(List<List<Answer>> completions, int[] sizes, int fact, int d, boolean conditions) {
        int step = 1;
        for (int f = sizes.length - 1; f > fact; f--) {
            step *= sizes[f];
        }
        for (int c = 0; c < completions.size(); c++) {
            for (int v = 1; c / step % sizes[fact] == 0 && v < sizes[fact]; v++) {
                Answer one = completions.get(c).get(d);
                Answer other = completions.get(c + v * step).get(d);
                boolean alike = conditions
                        ? Objects.equals(one.conditions(), other.conditions())
                        : one.result().equals(other.result());
                if (!alike) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Answer> decide(DatedCase facts) {
        return HandWrittenSocialCode.decide(facts.family(), facts.date(), facts.knownOn());
    }
}
