package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.LocalText;
import kz.zhardem.MissingFact;
import kz.zhardem.MissingFact.Answer;
import kz.zhardem.Outcome;
import kz.zhardem.Question;
import kz.zhardem.drools.PossibleValues.Stretch;
import org.jspecify.annotations.Nullable;

/** The facts that an open answer waits for, and what each way in which they can turn out leads to. */
final class MissingFacts {

    private final DroolsBenefitRules rules;
    private final Application application;
    private final Family family;
    private final LocalDate date;

    MissingFacts(DroolsBenefitRules rules, Application application, Family family, LocalDate date) {
        this.rules = rules;
        this.application = application;
        this.family = family;
        this.date = date;
    }

    List<MissingFact> all(Decision decision) {
        return decision.missing().stream().map(this::missing).toList();
    }

    private MissingFact missing(String path) {
        FactPath fact = FactPath.parse(path);
        Question question = rules.rulebook().wording().question(fact, family);
        List<Stretch> stretches = PossibleValues.of(
                fact,
                family,
                date,
                List.of(application.benefit().on(date)),
                rules.rulebook().comparedOn(date));
        List<Answer> answers = switch (question.kind()) {
            case CHOICE -> choices(fact, stretches, question);
            case CHOICES -> sets(fact, stretches, question);
            case YES_OR_NO ->
                yesFirst(stretches).stream()
                        .map(stretch -> answer(stretch, everywhere(fact, stretch)))
                        .toList();
            default -> inOrder(fact, stretches);
        };
        return new MissingFact(question, answers);
    }

    /** What an answer of a stretch leads to: without an amount where that differs within the stretch. */
    private Consequence everywhere(FactPath fact, Stretch stretch) {
        Consequence example = after(fact, stretch.example());
        if (example.amount() == null || !(stretch.example() instanceof BigDecimal amount)) {
            return example;
        }
        Object first = stretch.first() == null ? BigDecimal.ZERO : stretch.first();
        Object last = stretch.last() == null ? amount.add(BigDecimal.TEN) : stretch.last();
        boolean same = after(fact, first).equals(example) && after(fact, last).equals(example);
        return same ? example : new Consequence(example.outcome(), null);
    }

    /** What an answer leads to. */
    private record Consequence(Outcome outcome, @Nullable BigDecimal amount) {}

    private Consequence after(FactPath fact, Object value) {
        Decision then = rules.decide(fact.set(family, value), date, application.benefit(), application.subject());
        return new Consequence(then.outcome(), then.amount());
    }

    /** Neighbours that lead to the same stand together, unless all do: then each is told as the rules tell it apart. */
    private List<Answer> inOrder(FactPath fact, List<Stretch> stretches) {
        List<Answer> each = new ArrayList<>();
        List<Answer> joined = new ArrayList<>();
        Stretch before = stretches.get(0);
        Consequence outcome = null;
        for (Stretch stretch : stretches) {
            Consequence after = everywhere(fact, stretch);
            each.add(answer(stretch, after));
            if (!joined.isEmpty() && after.equals(outcome)) {
                before = new Stretch(before.example(), before.first(), stretch.last());
                joined.set(joined.size() - 1, answer(before, after));
            } else {
                before = stretch;
                joined.add(answer(before, after));
            }
            outcome = after;
        }
        return joined.size() == 1 ? each : joined;
    }

    private Answer answer(Stretch stretch, Consequence after) {
        LocalText says = Language.text(language -> says(language, stretch));
        return new Answer(stretch.example(), says, after.outcome(), after.amount());
    }

    private static List<Stretch> yesFirst(List<Stretch> stretches) {
        return stretches.stream()
                .sorted(Comparator.comparing((Stretch stretch) -> !Boolean.TRUE.equals(stretch.example())))
                .toList();
    }

    private String says(Language language, Stretch stretch) {
        if (stretch.example() instanceof Boolean yes) {
            return language.phrase(yes ? "yes-answer" : "no-answer");
        }
        boolean days = stretch.example() instanceof LocalDate;
        Object first = stretch.first();
        Object last = stretch.last();
        String from = first == null ? "" : value(language, first);
        String to = last == null ? "" : value(language, last);
        boolean fromLowest = first == null || lowest(first);
        boolean toHighest = last == null || last.equals(date);
        String key;
        if (fromLowest) {
            key = days ? "on-or-before" : "up-to";
        } else if (toHighest) {
            key = days ? "on-or-after" : "from";
        } else if (from.equals(to)) {
            key = days ? "on" : "exactly";
        } else {
            key = days ? "days" : "stretch";
        }
        return language.phrase(key, Map.of("first", from, "last", to));
    }

    /** Those that lead to the same together. */
    private List<Answer> choices(FactPath fact, List<Stretch> stretches, Question question) {
        Map<Consequence, List<Object>> alike = new LinkedHashMap<>();
        for (Stretch stretch : stretches) {
            alike.computeIfAbsent(after(fact, stretch.example()), key -> new ArrayList<>())
                    .add(stretch.example());
        }
        return alike.entrySet().stream()
                .map(choice -> new Answer(
                        choice.getValue().get(0),
                        Language.text(language -> language.list(
                                choice.getValue().stream()
                                        .map(constant -> labels(language, Set.of(constant), question))
                                        .toList(),
                                "or")),
                        choice.getKey().outcome(),
                        choice.getKey().amount()))
                .toList();
    }

    private static boolean lowest(Object first) {
        return first instanceof BigDecimal amount ? amount.signum() == 0 : first.equals(1);
    }

    private static String value(Language language, Object value) {
        if (value instanceof LocalDate day) {
            return language.date(day);
        }
        return value instanceof BigDecimal amount
                ? new Money(language).of(amount)
                : language.number(BigDecimal.valueOf((Integer) value));
    }

    /**
     * None and each single choice, those that lead to the same together; and every set that leads to something that no
     * single choice of it leads to.
     */
    private List<Answer> sets(FactPath fact, List<Stretch> stretches, Question question) {
        Map<Consequence, List<Set<?>>> singles = new LinkedHashMap<>();
        List<Answer> answers = new ArrayList<>();
        List<Stretch> larger = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Set<?> set = (Set<?>) stretch.example();
            if (set.size() > 1) {
                larger.add(stretch);
            } else if (set.isEmpty()) {
                answers.add(answer(fact, set, Language.text(language -> language.phrase("none-answer"))));
            } else {
                singles.computeIfAbsent(after(fact, set), key -> new ArrayList<>())
                        .add(set);
            }
        }
        singles.forEach((after, sets) -> answers.add(new Answer(
                sets.get(0),
                Language.text(language -> language.list(
                        sets.stream()
                                .map(set -> labels(language, set, question))
                                .toList(),
                        "or")),
                after.outcome(),
                after.amount())));
        for (Stretch stretch : larger) {
            Set<?> set = (Set<?>) stretch.example();
            Consequence together = after(fact, set);
            boolean known =
                    set.stream().anyMatch(one -> after(fact, Set.of(one)).equals(together));
            if (!known) {
                answers.add(answer(fact, set, Language.text(language -> labels(language, set, question))));
            }
        }
        return answers;
    }

    private Answer answer(FactPath fact, Set<?> set, LocalText says) {
        Consequence after = after(fact, set);
        return new Answer(set, says, after.outcome(), after.amount());
    }

    private static String labels(Language language, Set<?> set, Question question) {
        List<String> labels = set.stream()
                .map(constant -> question.choices().stream()
                        .filter(choice -> choice.value().equals(((Enum<?>) constant).name()))
                        .findFirst()
                        .map(choice -> language.of(choice.label()))
                        .orElseThrow())
                .toList();
        return language.list(labels, "and");
    }
}
