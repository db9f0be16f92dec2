package kz.zhardem.tests.explanations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Difference;
import kz.zhardem.Explanation;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Interview;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.MissingFact;
import kz.zhardem.Mother;
import kz.zhardem.Term;
import kz.zhardem.tests.families.Attribute;
import kz.zhardem.tests.families.Completions;
import kz.zhardem.tests.families.Fact;
import kz.zhardem.tests.families.FamilyCase;
import kz.zhardem.tests.families.RandomFamilies;
import org.junit.jupiter.api.Test;

/** HIV status is told where the benefit turns on it, and nowhere else. */
class PrivacyTest {

    private static final BenefitRules RULES = BenefitRules.load("family-benefits-2006");

    private static final String OF_HIV = "hiv-child-allowance";

    private static final Pattern WORDS =
            Pattern.compile("hiv|aids|вич|спид|аитв|житс", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final List<Locale> LOCALES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("kk"));

    private static List<String> texts(Explanation explanation) {
        List<String> texts = new ArrayList<>();
        for (Locale locale : LOCALES) {
            texts.add(explanation.summarize(locale));
            explanation
                    .decision()
                    .because()
                    .forEach(reason -> texts.add(reason.says().in(locale)));
            explanation
                    .decision()
                    .unmet()
                    .forEach(reason -> texts.add(reason.says().in(locale)));
            explanation.changes().forEach(change -> texts.add(change.says().in(locale)));
            for (MissingFact missing : explanation.missing()) {
                texts.add(missing.question().text().in(locale));
                missing.answers().forEach(answer -> texts.add(answer.says().in(locale)));
            }
        }
        return texts;
    }

    @Test
    void noOtherExplanationSaysAWordOfItOrDependsOnIt() {
        Random random = new Random(41);
        RandomFamilies families = new RandomFamilies(random);
        for (int i = 0; i < 60; i++) {
            FamilyCase facts = families.next();
            FamilyCase changed = facts;
            for (Fact fact : Fact.allOf(facts.family())) {
                if (fact.attribute() == Attribute.HIV) {
                    changed = new Completions(random).redraw(fact, changed);
                }
            }
            for (Decision decision : RULES.decide(facts.family(), facts.date())) {
                if (!decision.benefit().equals(OF_HIV)) {
                    Explanation explanation = decision.explanation();
                    assertThat(texts(explanation))
                            .noneMatch(text -> WORDS.matcher(text).find());
                    Explanation after = RULES.decide(changed.family(), changed.date())
                            .find(decision.benefit(), decision.subject())
                            .orElseThrow()
                            .explanation();
                    assertThat(after).isEqualTo(explanation);
                    assertThat(after.diff(explanation)).isEmpty();
                }
            }
        }
    }

    /** Reasons say that they tell of it, whatever else they tell of. */
    @Test
    void everyReasonThatTellsOfItIsMarked() {
        for (Decision decision : RULES.decide(FAMILY.with("members[child].hiv", false), DAY)) {
            Stream.concat(decision.because().stream(), decision.unmet().stream())
                    .forEach(reason -> assertThat(reason.confidential())
                            .as(reason.requirement())
                            .isEqualTo(WORDS.matcher(reason.says().in(Locale.ENGLISH))
                                    .find()));
        }
    }

    @Test
    void itsOwnExplanationDoesSayIt() {
        Explanation explanation = decision(OF_HIV).explanation();

        assertThat(texts(explanation)).anyMatch(text -> WORDS.matcher(text).find());
    }

    private static final LocalDate DAY = LocalDate.parse("2006-09-15");

    private static final Family FAMILY = Family.builder()
            .averageMonthlyIncome(765_432)
            .add(Mother.builder("mother").hiv(true).working(false).build())
            .add(Father.builder("father").conscript(true).build())
            .add(Child.builder("child").born("2005-12-07").build())
            .build();

    private static Decision decision(String benefit) {
        return RULES.decide(FAMILY, DAY).find(benefit, "child").orElseThrow();
    }

    @Test
    void nothingShowsAFactByItself() {
        Interview interview = RULES.interview(FAMILY, DAY);
        List<Object> all =
                new ArrayList<>(List.of(interview, interview.question().orElseThrow()));
        for (Decision decision : RULES.decide(FAMILY, DAY)) {
            Explanation explanation = decision.explanation();
            all.addAll(List.of(decision, decision.explainer(), explanation, explanation.summary()));
            all.addAll(decision.because());
            all.addAll(decision.unmet());
            Stream.concat(decision.because().stream(), decision.unmet().stream())
                    .forEach(reason -> all.add(reason.says()));
            all.addAll(explanation.changes());
            all.addAll(explanation.missing().stream()
                    .flatMap(missing -> missing.answers().stream())
                    .toList());
            List<Difference> diff = explanation.diff(decision(OF_HIV).explanation());
            all.addAll(diff);
        }
        assertThat(all)
                .hasSizeGreaterThan(200)
                .allSatisfy(one -> assertThat(one.toString())
                        .doesNotContain("765")
                        .doesNotContain("2005")
                        .doesNotContain("true")
                        .doesNotContain("false")
                        .doesNotContain("mother has"));
    }

    @Test
    void noComplaintRepeatsAnAnswer() {
        Interview interview = RULES.interview(FAMILY, DAY).about(List.of("birth-grant", OF_HIV));
        Object wrong = new Object() {
            @Override
            public String toString() {
                return "HIV positive";
            }
        };

        assertThatThrownBy(() -> interview.answer(wrong))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageNotContaining("positive");
        assertThatThrownBy(() -> FAMILY.with("members[mother].hiv", wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("positive");
        assertThatThrownBy(() -> FAMILY.with("members[nobody].hiv", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("true");
    }

    @Test
    void theVocabularyMarksWhatIsConfidential() {
        assertThat(RULES.vocabulary())
                .filteredOn(Term::confidential)
                .extracting(Term::property)
                .containsExactlyInAnyOrder("child.hiv", "mother.hiv", "father.hiv", "person.hiv");
        assertThat(RULES.decide(FAMILY, DAY).decisions().stream()
                        .flatMap(decision -> decision.explanation().missing().stream())
                        .map(MissingFact::question)
                        .filter(question -> question.fact().endsWith(".hiv")))
                .allMatch(question -> question.confidential());
    }
}
