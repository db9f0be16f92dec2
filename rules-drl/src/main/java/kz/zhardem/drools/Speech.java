package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import kz.zhardem.drools.Expression.AllOf;
import kz.zhardem.drools.Expression.AnyOf;
import kz.zhardem.drools.Expression.Comparison;
import kz.zhardem.drools.Expression.Not;
import kz.zhardem.drools.Expression.Operand;
import kz.zhardem.drools.Expression.Operator;
import kz.zhardem.drools.Knowledge.Known;
import kz.zhardem.drools.Knowledge.Unknown;
import kz.zhardem.drools.Wording.Phrase;
import kz.zhardem.drools.Wording.PropertyWords;
import org.jspecify.annotations.Nullable;

/**
 * Puts requirements and facts into words of one language. Built so that every word stands in the form in which the
 * vocabulary has it: numbers follow a colon or a dash, and what is yes or no is a clause of its own.
 *
 * @param values the dated values in force
 */
record Speech(Language language, Wording wording, Map<String, BigDecimal> values) {

    /** What must be so, as a clause. */
    String clause(Expression requirement) {
        return clause(simple(requirement), Joint.NONE);
    }

    /** Which connective stands around a part: it decides whether the part needs brackets. */
    private enum Joint {
        NONE,
        AND,
        OR
    }

    private String clause(Expression requirement, Joint around) {
        return joined(requirement, around, this::clause, language::clauses);
    }

    /** What one property must be, without its name. */
    private String limit(Expression requirement) {
        return joined(requirement, Joint.NONE, this::limit, language::list);
    }

    /**
     * A simple requirement, part by part.
     *
     * @param words puts a comparison into words
     * @param list joins several with a word
     */
    private String joined(
            Expression requirement,
            Joint around,
            Function<Comparison, String> words,
            BiFunction<List<String>, String, String> list) {
        if (requirement instanceof Comparison comparison) {
            return words.apply(comparison);
        }
        boolean any = requirement instanceof AnyOf;
        Joint joint = any ? Joint.OR : Joint.AND;
        List<String> parts = parts(requirement).stream()
                .map(part -> joined(part, joint, words, list))
                .toList();
        String all = list.apply(parts, any ? "or" : "and");
        return around == Joint.NONE ? all : "(" + all + ")";
    }

    private static List<Expression> parts(Expression requirement) {
        return requirement instanceof AnyOf any ? any.parts() : ((AllOf) requirement).parts();
    }

    /** The same requirement in as few parts as can be: negation inside the comparisons, and no list within a like list. */
    private static Expression simple(Expression requirement) {
        Expression positive = positive(requirement, true);
        if (positive instanceof Comparison) {
            return positive;
        }
        boolean any = positive instanceof AnyOf;
        List<Expression> flat = new ArrayList<>();
        for (Expression part : parts(positive)) {
            Expression simple = simple(part);
            boolean alike = any ? simple instanceof AnyOf : simple instanceof AllOf;
            flat.addAll(alike ? parts(simple) : List.of(simple));
        }
        List<Expression> merged = merged(flat, any);
        if (merged.size() == 1) {
            return merged.get(0);
        }
        return any ? new AnyOf(merged) : new AllOf(merged);
    }

    /** The same requirement with negation moved into its comparisons. */
    static Expression positive(Expression expression, boolean holds) {
        if (expression instanceof Not not) {
            return positive(not.part(), !holds);
        }
        if (expression instanceof Comparison comparison) {
            return holds
                    ? comparison
                    : new Comparison(comparison.property(), opposite(comparison.operator()), comparison.operands());
        }
        boolean any = expression instanceof AnyOf;
        List<Expression> parts =
                parts(expression).stream().map(part -> positive(part, holds)).toList();
        return any == holds ? new AnyOf(parts) : new AllOf(parts);
    }

    private static Operator opposite(Operator operator) {
        return switch (operator) {
            case EQUAL -> Operator.NOT_EQUAL;
            case NOT_EQUAL -> Operator.EQUAL;
            case LESS -> Operator.AT_LEAST;
            case AT_MOST -> Operator.GREATER;
            case GREATER -> Operator.AT_MOST;
            case AT_LEAST -> Operator.LESS;
            case IN -> Operator.NOT_IN;
            case NOT_IN -> Operator.IN;
            case CONTAINS -> Operator.NOT_CONTAINS;
            case NOT_CONTAINS -> Operator.CONTAINS;
        };
    }

    /** Comparisons of one property that make one clause: "contains A or contains B" says "has A or B". */
    private static List<Expression> merged(List<Expression> parts, boolean any) {
        Map<Object, Expression> merged = new LinkedHashMap<>();
        for (Expression part : parts) {
            Expression flat = part;
            Object key = part;
            if (part instanceof Comparison comparison && joins(comparison.operator(), any)) {
                key = List.of(comparison.property(), list(comparison.operator()));
                Expression earlier = merged.get(key);
                List<Operand> operands =
                        new ArrayList<>(earlier instanceof Comparison other ? other.operands() : List.of());
                operands.addAll(comparison.operands());
                Operator operator = operands.size() == 1 ? comparison.operator() : list(comparison.operator());
                flat = new Comparison(comparison.property(), operator, List.copyOf(operands));
            }
            merged.put(key, flat);
        }
        return List.copyOf(merged.values());
    }

    private static boolean joins(Operator operator, boolean any) {
        return switch (operator) {
            case EQUAL, IN, CONTAINS -> any;
            case NOT_EQUAL, NOT_IN, NOT_CONTAINS -> !any;
            default -> false;
        };
    }

    private static Operator list(Operator operator) {
        return switch (operator) {
            case EQUAL -> Operator.IN;
            case NOT_EQUAL -> Operator.NOT_IN;
            default -> operator;
        };
    }

    private String clause(Comparison comparison) {
        PropertyWords words = wording.of(comparison.property());
        return switch (comparison.property().kind()) {
            case YES_OR_NO -> yesOrNo(comparison, words);
            case SET -> set(comparison, words);
            default -> language.phrase("clause", Map.of("name", language.of(words.name()), "limit", limit(comparison)));
        };
    }

    private String yesOrNo(Comparison comparison, PropertyWords words) {
        boolean yes = comparison.test(true, values);
        if (yes == comparison.test(false, values)) {
            String key = yes ? "either" : "neither";
            return language.phrase(key, Map.of("name", language.of(words.name())));
        }
        return language.of(words.phrase(yes ? Phrase.YES : Phrase.NO));
    }

    private String set(Comparison comparison, PropertyWords words) {
        boolean has = comparison.operator() == Operator.CONTAINS;
        List<String> labels = operands(comparison, words);
        return choice(words, has ? Phrase.HAS : Phrase.HAS_NOT, language.list(labels, "or"));
    }

    private String choice(PropertyWords words, Phrase phrase, String choice) {
        return Template.of(language.of(words.phrase(phrase))).filled(Map.of("choice", choice));
    }

    private List<String> operands(Comparison comparison, PropertyWords words) {
        return comparison.operands().stream()
                .map(operand -> operand.on(values))
                .map(value -> value instanceof BigDecimal number
                        ? language.amount(shown(comparison.property(), number), words.unit())
                        : label(words, value))
                .distinct()
                .toList();
    }

    private String label(PropertyWords words, Object value) {
        return value instanceof Enum<?> constant ? language.of(words.label(constant.name())) : yesOrNo(value);
    }

    private String yesOrNo(Object value) {
        return language.phrase(Boolean.TRUE.equals(value) ? "yes" : "no");
    }

    private static BigDecimal shown(Property property, BigDecimal number) {
        return property.kind() == Property.Kind.MONEY ? Language.money(number) : whole(number);
    }

    private static BigDecimal whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? number.setScale(0) : number.stripTrailingZeros();
    }

    /** What a number, or one of some choices, must be: "at least 3 years". */
    private String limit(Comparison comparison) {
        PropertyWords words = wording.of(comparison.property());
        return switch (comparison.operator()) {
            case EQUAL, IN, CONTAINS -> language.list(operands(comparison, words), "or");
            case NOT_EQUAL, NOT_IN, NOT_CONTAINS ->
                language.list(
                        operands(comparison, words).stream()
                                .map(operand -> language.phrase("not", Map.of("limit", operand)))
                                .toList(),
                        "and");
            case LESS, AT_MOST, GREATER, AT_LEAST -> ordered(comparison, words);
        };
    }

    private String ordered(Comparison comparison, PropertyWords words) {
        BigDecimal number = shown(comparison.property(), (BigDecimal) comparison.limit(values));
        return language.phrase(
                key(comparison.operator()),
                Map.of("than", language.than(number, words.unit()), "limit", language.amount(number, words.unit())));
    }

    private static String key(Operator operator) {
        return switch (operator) {
            case LESS -> "less";
            case AT_MOST -> "at-most";
            case GREATER -> "greater";
            case AT_LEAST -> "at-least";
            default -> throw new IllegalArgumentException("no order: " + operator);
        };
    }

    /**
     * A requirement with the facts that it turns on, as one or two sentences.
     *
     * @param knowledge of each property that the requirement reads
     * @param met whether it is met
     * @param distance how far a number lies beyond its limit; null when that cannot be told
     */
    String reason(
            Expression requirement, Map<Property, Knowledge> knowledge, boolean met, @Nullable BigDecimal distance) {
        Expression simple = simple(requirement);
        List<Comparison> comparisons = Expression.comparisons(List.of(positive(requirement, true)));
        List<Comparison> telling = met ? telling(comparisons, knowledge) : List.of();
        // A requirement can be met whatever the facts are; then all of them are told.
        List<Comparison> told = telling.isEmpty() ? comparisons : telling;
        String all = Language.capitalized(language.clauses(facts(told, knowledge), "and"));
        if (met ? saysWhyMet(simple, told, knowledge) : saysWhyUnmet(simple, knowledge)) {
            return language.phrase("reason", Map.of("facts", all));
        }
        if (!isLimit(comparisons, knowledge)) {
            String clause = clause(simple, Joint.NONE);
            return language.phrase("reason-clause", Map.of("facts", all, "clause", clause));
        }
        String limit = limit(simple);
        return distance == null
                ? language.phrase("reason-limit", Map.of("facts", all, "limit", limit))
                : language.phrase(
                        "reason-distance",
                        Map.of("facts", all, "limit", limit, "distance", distance(comparisons.get(0), distance)));
    }

    private List<Comparison> telling(List<Comparison> comparisons, Map<Property, Knowledge> knowledge) {
        List<Comparison> telling = new ArrayList<>(comparisons.size());
        for (Comparison comparison : comparisons) {
            if (holds(comparison, known(comparison, knowledge))) {
                telling.add(comparison);
            }
        }
        return telling;
    }

    /** What is known, each thing once. In loops, because families have millions of reasons. */
    private List<String> facts(List<Comparison> told, Map<Property, Knowledge> knowledge) {
        List<String> facts = new ArrayList<>(told.size());
        for (Comparison comparison : told) {
            String fact = fact(comparison.property(), known(comparison, knowledge), knowledge);
            if (!facts.contains(fact)) {
                facts.add(fact);
            }
        }
        return facts;
    }

    /** Whether the facts alone tell why a requirement is met: what holds was required, and no number lies within a limit. */
    private static boolean saysWhyMet(
            Expression requirement, List<Comparison> told, Map<Property, Knowledge> knowledge) {
        return told.stream()
                .allMatch(comparison -> isKnown(comparison.property(), knowledge)
                        && (comparison.property().kind() == Property.Kind.YES_OR_NO
                                || (comparison.equals(requirement) && isOneChoice(comparison))));
    }

    private static boolean isOneChoice(Comparison comparison) {
        return comparison.operands().size() == 1
                && (comparison.operator() == Operator.EQUAL || comparison.operator() == Operator.CONTAINS);
    }

    /** Whether the fact alone tells why a requirement is not met: because it is its opposite. */
    private static boolean saysWhyUnmet(Expression requirement, Map<Property, Knowledge> knowledge) {
        return requirement instanceof Comparison comparison
                && comparison.property().kind() == Property.Kind.YES_OR_NO
                && isKnown(comparison.property(), knowledge)
                && !isAbsent(comparison.property(), knowledge);
    }

    private static boolean isKnown(Property property, Map<Property, Knowledge> knowledge) {
        return knowledge.get(property) instanceof Known;
    }

    /** Whether the requirement is what one property must be, so that its name need not be said again. */
    private static boolean isLimit(List<Comparison> comparisons, Map<Property, Knowledge> knowledge) {
        Property property = comparisons.get(0).property();
        return !isAbsent(property, knowledge)
                && comparisons.stream()
                        .allMatch(comparison -> comparison.property().equals(property)
                                && comparison.property().kind() != Property.Kind.YES_OR_NO
                                && comparison.operator() != Operator.NOT_CONTAINS);
    }

    private static Knowledge known(Comparison comparison, Map<Property, Knowledge> knowledge) {
        return Objects.requireNonNull(knowledge.get(comparison.property()));
    }

    /** Whether a comparison is sure to hold: of a count that is open, for every number that it can turn out to be. */
    private boolean holds(Comparison comparison, Knowledge knowledge) {
        if (knowledge instanceof Unknown open) {
            return open.atMost() != Integer.MAX_VALUE
                    && IntStream.rangeClosed(open.atLeast(), open.atMost())
                            .allMatch(count -> comparison.test(count, values));
        }
        return comparison.test(((Known) knowledge).value(), values);
    }

    private String distance(Comparison comparison, BigDecimal distance) {
        String number = language.amount(
                shown(comparison.property(), distance),
                wording.of(comparison.property()).unit());
        // To be at a limit is not enough where a number must be less or more.
        String key = switch (comparison.operator()) {
            case AT_MOST -> "over";
            case AT_LEAST -> "short";
            case LESS -> "over-limit";
            default -> "short-of-limit";
        };
        return language.phrase(key, Map.of("distance", number));
    }

    /** What is known of a property, as a clause. */
    private String fact(Property property, Knowledge knowledge, Map<Property, Knowledge> all) {
        PropertyWords words = wording.of(property);
        if (words.absent() != null && isAbsent(property, all)) {
            return language.of(words.absent());
        }
        String name = language.of(words.name());
        if (knowledge instanceof Unknown unknown) {
            return unknown.atMost() == Integer.MAX_VALUE
                    ? language.phrase("unknown", Map.of("name", name))
                    : language.phrase(
                            "between",
                            Map.of(
                                    "name", name,
                                    "least", language.number(BigDecimal.valueOf(unknown.atLeast())),
                                    "most", language.number(BigDecimal.valueOf(unknown.atMost()))));
        }
        Object value = ((Known) knowledge).value();
        return switch (property.kind()) {
            case YES_OR_NO -> language.of(words.phrase(Boolean.TRUE.equals(value) ? Phrase.YES : Phrase.NO));
            case SET -> set((Set<?>) value, words);
            case CHOICE -> language.phrase("fact", Map.of("name", name, "value", label(words, value)));
            case COUNT, MONEY -> {
                BigDecimal number = value instanceof Integer count ? BigDecimal.valueOf(count) : (BigDecimal) value;
                String amount = language.amount(shown(property, number), words.unit());
                yield language.phrase("fact", Map.of("name", name, "value", amount));
            }
        };
    }

    private String set(Set<?> value, PropertyWords words) {
        List<String> labels =
                value.stream().map(element -> label(words, element)).toList();
        return labels.isEmpty()
                ? language.of(words.phrase(Phrase.NONE))
                : choice(words, Phrase.HAS, language.list(labels, "and"));
    }

    /** Whether there is nobody whose property it could be. */
    private static boolean isAbsent(Property property, Map<Property, Knowledge> all) {
        for (Map.Entry<Property, Knowledge> entry : all.entrySet()) {
            Property other = entry.getKey();
            if (other.name().equals("present")
                    && other.owner().equals(property.owner())
                    && !other.equals(property)
                    && entry.getValue().equals(new Known(false))) {
                return true;
            }
        }
        return false;
    }
}
