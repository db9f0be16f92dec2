package kz.zhardem.tests.socialcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Gap;
import kz.zhardem.Member;
import kz.zhardem.Outcome;
import kz.zhardem.Timeline;
import kz.zhardem.Timeline.Line;
import kz.zhardem.Timeline.Stretch;
import kz.zhardem.tests.families.RandomFamilies;
import org.junit.jupiter.api.Test;

/** A timeline says of every day what deciding for that day says, and no change where there is none. */
class TimelineTest {

    private static final BenefitRules RULES = BenefitRules.load("social-code");

    private static final int CASES = Integer.getInteger("zhardem.timeline.cases", 20);

    private static final LocalDate FIRST_DAY = LocalDate.of(2006, 1, 1);

    private static final LocalDate LAST_COVERED = LocalDate.of(2026, 12, 31);

    @Test
    void equalsDecidingDayByDay() {
        Random random = new Random(126);
        RandomCases cases = new RandomCases(random);
        int changes = 0;
        for (int i = 0; i < CASES; i++) {
            DatedCase facts = cases.next(i % 3 == 0 ? 0.05 : 0.0);
            LocalDate from = later(FIRST_DAY, facts.date().minusDays(random.nextInt(300)));
            LocalDate to = facts.date().plusDays(random.nextInt(300));
            changes += check(facts, from, to);
        }
        assertThat(changes).as("changes within the periods").isGreaterThan(CASES * 3);
    }

    /** Years instead of months, so that every change of the law is met by the same family. */
    @Test
    void equalsDecidingDayByDayFromTheBeginningOfTheRecordToBeyondItsEnd() {
        DatedCase facts = new RandomCases(new Random(5)).next(0.0);
        while (facts.family().children().size() < 4) {
            facts = new RandomCases(new Random(facts.hashCode())).next(0.0);
        }
        List<Member> members = new ArrayList<>();
        int number = 0;
        for (Member member : facts.family().members()) {
            boolean child = member instanceof Child;
            LocalDate born = LocalDate.of(child ? 2005 : 1975, 3, 15).plusMonths(17L * number);
            members.add(member instanceof Child one ? one.toBuilder().born(born).build() : member);
            number += child ? 1 : 0;
        }
        DatedCase grown = facts.with(RandomFamilies.with(facts.family(), members));
        check(grown, FIRST_DAY, LocalDate.of(2027, 2, 15));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static int check(DatedCase facts, LocalDate from, LocalDate to) {
        Timeline timeline = RULES.timeline(facts.family(), from, to, facts.knownOn());
        Days days = new Days(RULES, facts.family(), from, to, facts.knownOn());
        Supplier<String> where = () -> from + " to " + to + "\n" + facts;

        assertThat(timeline.from()).isEqualTo(from);
        assertThat(timeline.to()).isEqualTo(to);
        assertThat(timeline.knownOn()).isEqualTo(facts.knownOn());
        assertThat(timeline.rulebook()).isEqualTo(RULES.version());
        assertThat(timeline.lines().stream().map(line -> new Days.Claim(line.benefit(), line.subject())))
                .as(where)
                .containsExactlyElementsOf(days.lines().keySet());
        int changes = 0;
        for (Line line : timeline.lines()) {
            Days.Claim claim = new Days.Claim(line.benefit(), line.subject());
            assertThat(line.frequency()).as(where).isEqualTo(days.frequency(claim));
            check(line, to, days.lines().getOrDefault(claim, new TreeMap<>()), where);
            changes += line.stretches().size() - 1;
        }
        assertThat(timeline.months())
                .as(where)
                .isEqualTo(days.months().stream().map(days::total).toList());
        assertThat(timeline.years()).as(where).isEqualTo(years(timeline.months()));
        return changes;
    }

    private static void check(Line line, LocalDate to, SortedMap<LocalDate, Days.Day> days, Supplier<String> where) {
        Supplier<String> here = () -> line.benefit() + " for " + line.subject() + ", " + where.get();
        List<Stretch> stretches = line.stretches();
        LocalDate next = days.firstKey();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            assertThat(stretch.from()).as(here).isEqualTo(next);
            assertThat(stretch.to()).as(here).isAfterOrEqualTo(stretch.from());
            assertThat(stretch.why() == null).as(here).isEqualTo(i == 0);
            if (i > 0) {
                boolean endOfQuarter =
                        stretch.from().getDayOfMonth() == 1 && stretch.from().getMonthValue() % 3 == 1;
                boolean byIncome = line.benefit().equals(Assistance.BENEFIT);
                if (!endOfQuarter || !byIncome) {
                    assertThat(day(stretch)).as(here).isNotEqualTo(day(stretches.get(i - 1)));
                }
            }
            for (LocalDate date = stretch.from(); !date.isAfter(stretch.to()); date = date.plusDays(1)) {
                LocalDate today = date;
                assertThat(day(stretch)).as(() -> today + ", " + here.get()).isEqualTo(days.get(date));
            }
            next = stretch.to().plusDays(1);
        }
        assertThat(next).as(here).isEqualTo(to.plusDays(1));
    }

    private static Days.Day day(Stretch stretch) {
        Decision decision = stretch.decision();
        if (decision == null) {
            assertThat(stretch.outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(stretch.from()).isAfter(LAST_COVERED);
            Gap figure = stretch.gaps().get(0);
            assertThat(figure.from()).isEqualTo(LAST_COVERED.plusDays(1));
            return new Days.Day(Outcome.UNDETERMINED, null, new TreeSet<>(), Days.notCovered(figure.value()));
        }
        assertThat(stretch.outcome()).isEqualTo(decision.outcome());
        assertThat(stretch.amount()).isEqualTo(decision.amount());
        assertThat(stretch.gaps()).isEqualTo(decision.gaps());
        return new Days.Day(
                decision.outcome(), decision.amount(), new TreeSet<>(decision.missing()), Set.copyOf(decision.gaps()));
    }

    private static List<Timeline.YearTotal> years(List<Timeline.Month> months) {
        Map<Integer, List<Timeline.Month>> byYear = new LinkedHashMap<>();
        months.forEach(month -> byYear.computeIfAbsent(month.month().getYear(), year -> new ArrayList<>())
                .add(month));
        List<Timeline.YearTotal> years = new ArrayList<>();
        byYear.forEach((year, ofYear) -> years.add(new Timeline.YearTotal(
                Year.of(year),
                ofYear.stream().map(Timeline.Month::oneTime).reduce(Days.NOTHING, BigDecimal::add),
                ofYear.stream().map(Timeline.Month::monthly).reduce(Days.NOTHING, BigDecimal::add),
                ofYear.stream().allMatch(Timeline.Month::complete))));
        return years;
    }
}
