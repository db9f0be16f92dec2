package kz.zhardem.tests.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import kz.zhardem.Award;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Interview;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Outcome;
import kz.zhardem.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewTest {

    private static final BenefitRules RULES = BenefitRules.load("family-benefits-2006");

    private static final LocalDate DATE = LocalDate.of(2006, 9, 15);

    private static Interview told(Object... answers) {
        Interview interview = RULES.interview(DATE);
        for (Object answer : answers) {
            interview = interview.answer(answer);
        }
        return interview;
    }

    private static Interview about(Family family, String benefit) {
        return RULES.interview(family, DATE).about(List.of(benefit));
    }

    private static Question question(Interview interview) {
        return interview.question().orElseThrow();
    }

    @Test
    void whoBelongsToTheFamilyIsAskedFirstAndMustBeTold() {
        Interview interview = RULES.interview(DATE);
        assertThat(question(interview).kind()).isEqualTo(Question.Kind.YES_OR_NO);
        assertThat(question(interview).text().in(Locale.ENGLISH)).contains("mother");

        interview = interview.answer(true);
        assertThat(question(interview).text().in(Locale.ENGLISH)).contains("father");

        interview = interview.answer(true);
        assertThat(question(interview).kind()).isEqualTo(Question.Kind.NAMES);
        assertThat(question(interview).text().in(Locale.ENGLISH)).contains("children");

        interview = interview.answer(List.of(" dana ", "marat"));
        assertThat(question(interview).fact()).isEqualTo("members");
        assertThat(interview.mayBeUnknown()).isFalse();
        assertThatThrownBy(interview::unknown).isInstanceOf(IllegalStateException.class);
        assertThat(interview.family()).isEmpty();
        assertThat(interview.decisions()).isEmpty();
        assertThat(interview.settled()).isEmpty();
        assertThat(interview.open()).isEmpty();

        interview = interview.answer(List.of("әже"));
        assertThat(interview.family())
                .contains(Family.builder()
                        .add(Mother.builder("mother").build())
                        .add(Father.builder("father").build())
                        .add(Child.builder("dana").build())
                        .add(Child.builder("marat").build())
                        .add(OtherMember.builder("әже").build())
                        .build());
        assertThat(interview.mayBeUnknown()).isTrue();
        assertThat(interview.decisions().orElseThrow())
                .isEqualTo(RULES.decide(interview.family().orElseThrow(), DATE));
    }

    @Test
    void aFamilyHasAtLeastOneMember() {
        Interview nobodyYet = told(false, false, List.of());

        assertThatThrownBy(() -> nobodyYet.answer(List.of()))
                .isInstanceOfSatisfying(
                        InvalidFactsException.class, e -> assertThat(e.path()).isEqualTo("members"));
        assertThat(nobodyYet.answer(List.of("dana")).family()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "mother", "family", "dana"})
    void aNameMustTellWhoIsMeant(String name) {
        Interview children = told(true, false);

        assertThatThrownBy(() -> children.answer(List.of("dana", name)))
                .isInstanceOfSatisfying(InvalidFactsException.class, e -> {
                    assertThat(e.path()).isEqualTo("members");
                    assertThat(e).hasNoCause().hasMessageNotContaining("dana");
                });
        assertThat(question(children).kind()).isEqualTo(Question.Kind.NAMES);
    }

    @Test
    void aNameMustTellWhoIsMeantAmongAllMembers() {
        Interview others = told(false, false, List.of("dana"));

        assertThatThrownBy(() -> others.answer(List.of("dana"))).isInstanceOf(InvalidFactsException.class);
        assertThatThrownBy(() -> told(false, false).answer(List.of("x".repeat(101))))
                .isInstanceOf(InvalidFactsException.class);
    }

    @Test
    void whatIsAskedOfWhoBelongsToTheFamilyHasItsType() {
        assertThatThrownBy(() -> RULES.interview(DATE).answer("yes")).isInstanceOf(InvalidFactsException.class);
        assertThatThrownBy(() -> told(true, true).answer("dana")).isInstanceOf(InvalidFactsException.class);
        assertThatThrownBy(() -> told(true, true).answer(List.of(1))).isInstanceOf(InvalidFactsException.class);
    }

    @Test
    void anAnswerThatCannotBeSoIsRefusedAndChangesNothing() {
        Interview interview =
                about(Family.builder().add(Child.builder("dana").build()).build(), "conscript-child-allowance");
        assertThat(interview.question()).isEmpty();

        Interview born = about(
                Family.builder()
                        .add(Father.builder("marat").conscript(true).build())
                        .add(Child.builder("dana").build())
                        .build(),
                "conscript-child-allowance");
        Question question = question(born);
        assertThat(question.fact()).isEqualTo("members[dana].born");
        assertThat(question.kind()).isEqualTo(Question.Kind.DATE);
        for (Object wrong : List.of("2006-08-01", true, LocalDate.of(2006, 9, 16), LocalDate.MIN)) {
            assertThatThrownBy(() -> born.answer(wrong)).isInstanceOfSatisfying(InvalidFactsException.class, e -> {
                assertThat(e.path()).isEqualTo("members[dana].born");
                assertThat(e).hasNoCause();
            });
        }
        assertThat(born.question()).contains(question);
        assertThat(born.answer(LocalDate.of(2006, 9, 15)).settled())
                .extracting(Decision::outcome)
                .containsExactly(Outcome.GRANTED);
    }

    @Test
    void amountsCountsAndChoicesHaveTheirTypes() {
        Interview income =
                about(Family.builder().add(Child.builder("dana").build()).build(), "low-income-family");
        assertThat(question(income).kind()).isEqualTo(Question.Kind.AMOUNT);
        assertThatThrownBy(() -> income.answer(18_000)).isInstanceOf(InvalidFactsException.class);
        assertThatThrownBy(() -> income.answer(new BigDecimal("-1"))).isInstanceOf(InvalidFactsException.class);
        assertThatThrownBy(() -> income.answer(new BigDecimal("0.001"))).isInstanceOf(InvalidFactsException.class);
        assertThat(income.answer(new BigDecimal("2060.00")).settled())
                .extracting(Decision::outcome)
                .containsExactly(Outcome.GRANTED);

        Interview order = about(
                Family.builder()
                        .add(Child.builder("dana").born("2006-08-01").build())
                        .add(Child.builder("marat").build())
                        .build(),
                "infant-care-allowance");
        Question count = question(order);
        assertThat(count.fact()).isEqualTo("members[marat].born");
        Interview otherOrder = order.unknown();
        assertThat(question(otherOrder).kind()).isEqualTo(Question.Kind.COUNT);
        assertThatThrownBy(() -> otherOrder.answer(0)).isInstanceOf(InvalidFactsException.class);
        assertThatThrownBy(() -> otherOrder.answer(1L)).isInstanceOf(InvalidFactsException.class);

        Interview awards =
                about(Family.builder().add(Mother.builder("aliya").build()).build(), "special-state-allowance");
        assertThat(question(awards).kind()).isEqualTo(Question.Kind.CHOICES);
        assertThat(question(awards).choices())
                .extracting(Question.Choice::value)
                .containsExactly("ALTYN_ALQA", "KUMIS_ALQA", "MOTHER_HEROINE", "MATERNAL_GLORY_I", "MATERNAL_GLORY_II");
        assertThatThrownBy(() -> awards.answer(Set.of("KUMIS_ALQA"))).isInstanceOf(InvalidFactsException.class);
        assertThatThrownBy(() -> awards.answer(List.of(Award.KUMIS_ALQA))).isInstanceOf(InvalidFactsException.class);
        assertThat(awards.answer(Set.of(Award.KUMIS_ALQA)).settled())
                .extracting(Decision::outcome)
                .containsExactly(Outcome.GRANTED);
        assertThat(awards.answer(Set.of()).settled())
                .extracting(Decision::outcome)
                .containsExactly(Outcome.REFUSED);
    }

    @Test
    void anEndedInterviewTakesNoAnswer() {
        Interview ended =
                about(Family.builder().add(Child.builder("dana").build()).build(), "lone-pensioner");
        Interview end = ended.question().isPresent() ? ended.answer(false) : ended;

        assertThat(end.question()).isEmpty();
        assertThatThrownBy(() -> end.answer(true)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(end::unknown).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void theBenefitsAskedAboutCanChangeOnTheWay() {
        Interview interview = told(true, true, List.of("dana"), List.of());
        int all = interview.settled().size() + interview.open().size();
        Interview one = interview.about(List.of("conscript-child-allowance"));

        assertThat(one.open()).extracting(Decision::benefit).containsExactly("conscript-child-allowance");
        assertThat(one.settled()).isEmpty();
        assertThat(one.decisions()).isEqualTo(interview.decisions());
        Interview answered = one.answer(false);
        assertThat(answered.question()).isEmpty();
        assertThat(answered.back().orElseThrow().question()).isEqualTo(one.question());
        Interview everything = answered.about(List.of());
        assertThat(everything.question()).isPresent();
        assertThat(everything.settled().size() + everything.open().size()).isEqualTo(all);
        assertThatThrownBy(() -> interview.about(List.of("birth-grant", "brith-grant")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What settles more is asked before: the age of a child first of all. */
    @Test
    void whatSettlesMostIsAskedFirst() {
        Interview interview = told(true, false, List.of("dana"), List.of());

        assertThat(question(interview).fact()).isEqualTo("members[dana].born");
    }

    @Test
    void officeAndConditionsAreAskedForLast() {
        Family family = Family.builder()
                .averageMonthlyIncome(0)
                .add(Mother.builder("aliya").born("1980-01-01").build())
                .build();
        Interview interview = about(family, "targeted-social-assistance");

        assertThat(interview.open()).isEmpty();
        assertThat(question(interview).fact()).isIn("members[aliya].working", "members[aliya].ableToWork");
        Interview answered = interview.answer(question(interview).fact().endsWith("working"));
        assertThat(answered.question()).isEmpty();
        assertThat(answered.settled().get(0).conditions()).isEmpty();
    }

    @Test
    void aConfidentialFactIsAskedOnlyForTheBenefitThatTurnsOnIt() {
        Family family = Family.builder()
                .add(Mother.builder("aliya").build())
                .add(Child.builder("dana").born("2006-08-01").build())
                .build();

        for (kz.zhardem.Benefit benefit : RULES.benefits()) {
            Interview interview = about(family, benefit.id());
            while (interview.question().isPresent()) {
                assertThat(question(interview).confidential())
                        .as(benefit.id())
                        .isEqualTo(benefit.id().equals("hiv-child-allowance"));
                interview = interview.unknown();
            }
        }
    }

    @Test
    void aDayWithoutKnownValuesIsToldAtTheStart() {
        LocalDate before = LocalDate.of(1997, 12, 31);
        Family family = Family.builder().add(Child.builder("dana").build()).build();

        assertThatThrownBy(() -> RULES.interview(before)).isInstanceOf(DateNotCoveredException.class);
        assertThatThrownBy(() -> RULES.interview(family, before)).isInstanceOf(DateNotCoveredException.class);
        Family unborn = Family.builder()
                .add(Child.builder("dana").born("2006-09-16").build())
                .build();
        assertThatThrownBy(() -> RULES.interview(unborn, DATE)).isInstanceOf(InvalidFactsException.class);
    }

    @Test
    void showsNoFact() {
        assertThat(told(true, true, List.of("dana"), List.of()).toString())
                .isEqualTo("Interview[family-benefits-2006 on 2006-09-15]");
    }
}
