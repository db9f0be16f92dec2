package kz.zhardem.tests.scenarios;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a requirement as people see it, to tell whether one fact alone breaks it. */
final class RequirementText {

    private static final Pattern TOKEN = Pattern.compile("\\|\\||&&|[<>=!]=|[<>!(),]|value\\( \"[^\"]*\" \\)|[\\w.]+");

    private static final String VALUE = "value(";

    /** What follows from one fact: the others are open. */
    private enum Truth {
        YES,
        NO,
        OPEN;

        static Truth of(boolean holds) {
            return holds ? YES : NO;
        }

        Truth not() {
            return this == OPEN ? OPEN : of(this == NO);
        }

        Truth and(Truth other) {
            if (this == NO || other == NO) {
                return NO;
            }
            return this == OPEN || other == OPEN ? OPEN : YES;
        }
    }

    private final List<String> tokens = new ArrayList<>();
    private final String fact;
    private final Object actual;
    private final @Nullable Object limit;
    private int next;

    private RequirementText(String text, String fact, Object actual, @Nullable Object limit) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        this.fact = fact;
        this.actual = actual;
        this.limit = limit;
    }

    /**
     * Whether a requirement cannot be met by who has this fact.
     *
     * @param limit what a {@code value( "…" )} in the text stands for; null when it is not one number
     */
    static boolean broken(String text, String fact, Object actual, @Nullable Object limit) {
        return new RequirementText(text, fact, actual, limit).anyOf() == Truth.NO;
    }

    private Truth anyOf() {
        Truth truth = allOf();
        while (skip("||")) {
            truth = truth.not().and(allOf().not()).not();
        }
        return truth;
    }

    private Truth allOf() {
        Truth truth = single();
        while (skip("&&")) {
            truth = truth.and(single());
        }
        return truth;
    }

    private Truth single() {
        if (skip("!")) {
            return single().not();
        }
        if (skip("(")) {
            Truth inner = anyOf();
            skip(")");
            return inner;
        }
        return comparison();
    }

    private Truth comparison() {
        boolean mine = take().equals(fact);
        String operator = take();
        if (operator.equals("not")) {
            return comparison(mine, take()).not();
        }
        return comparison(mine, operator);
    }

    private Truth comparison(boolean mine, String operator) {
        List<String> operands = new ArrayList<>();
        if (operator.equals("in")) {
            skip("(");
            do {
                operands.add(take());
            } while (skip(","));
            skip(")");
        } else {
            operands.add(take());
        }
        if (!mine) {
            return Truth.OPEN;
        }
        return operands.stream()
                .map(operand -> compare(operator, operand))
                .reduce((one, other) -> one.not().and(other.not()).not())
                .orElse(Truth.OPEN);
    }

    private Truth compare(String operator, String operand) {
        if (operator.equals("contains")) {
            return Truth.of(names().contains(constant(operand)));
        }
        if (actual instanceof Integer number) {
            Integer other = operand.startsWith(VALUE) ? limit() : Integer.valueOf(operand);
            return other == null ? Truth.OPEN : compare(operator, number.compareTo(other));
        }
        if (actual instanceof BigDecimal) {
            return Truth.OPEN;
        }
        return Truth.of(operator.equals("!=") != actual.toString().equals(constant(operand)));
    }

    private static Truth compare(String operator, int comparison) {
        return Truth.of(
                switch (operator) {
                    case "<" -> comparison < 0;
                    case "<=" -> comparison <= 0;
                    case ">" -> comparison > 0;
                    case ">=" -> comparison >= 0;
                    case "!=" -> comparison != 0;
                    default -> comparison == 0;
                });
    }

    private @Nullable Integer limit() {
        return limit instanceof Integer number ? number : null;
    }

    private Set<String> names() {
        return actual instanceof Collection<?> constants
                ? constants.stream().map(String::valueOf).collect(toSet())
                : Set.of();
    }

    /** {@code Award.KUMIS_ALQA} without its type. */
    private static String constant(String operand) {
        return operand.substring(operand.lastIndexOf('.') + 1);
    }

    private String take() {
        return tokens.get(next++);
    }

    private boolean skip(String token) {
        boolean found = next < tokens.size() && tokens.get(next).equals(token);
        if (found) {
            next++;
        }
        return found;
    }
}
