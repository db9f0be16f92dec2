package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A requirement as a tree: what the explainer, the search for open questions and the documentation read. */
sealed interface Expression {

    /**
     * The truth as far as the possible values tell.
     *
     * @param possible the values that a property can still take, at least one
     * @param values the dated values in force
     */
    Truth evaluate(Function<Property, List<Object>> possible, Map<String, BigDecimal> values);

    /** Visits every comparison, from left to right. */
    void forEach(Consumer<Comparison> action);

    /** Every part must hold. */
    record AllOf(List<Expression> parts) implements Expression {

        @Override
        public Truth evaluate(Function<Property, List<Object>> possible, Map<String, BigDecimal> values) {
            Truth truth = Truth.TRUE;
            for (Expression part : parts) {
                truth = truth.and(part.evaluate(possible, values));
                if (truth == Truth.FALSE) {
                    break;
                }
            }
            return truth;
        }

        @Override
        public void forEach(Consumer<Comparison> action) {
            parts.forEach(part -> part.forEach(action));
        }
    }

    /** One part must hold. */
    record AnyOf(List<Expression> parts) implements Expression {

        @Override
        public Truth evaluate(Function<Property, List<Object>> possible, Map<String, BigDecimal> values) {
            Truth truth = Truth.FALSE;
            for (Expression part : parts) {
                truth = truth.or(part.evaluate(possible, values));
                if (truth == Truth.TRUE) {
                    break;
                }
            }
            return truth;
        }

        @Override
        public void forEach(Consumer<Comparison> action) {
            parts.forEach(part -> part.forEach(action));
        }
    }

    /** The part must not hold. */
    record Not(Expression part) implements Expression {

        @Override
        public Truth evaluate(Function<Property, List<Object>> possible, Map<String, BigDecimal> values) {
            return part.evaluate(possible, values).not();
        }

        @Override
        public void forEach(Consumer<Comparison> action) {
            part.forEach(action);
        }
    }

    /** A property compared with one operand, or with several for {@code in}. */
    record Comparison(Property property, Operator operator, List<Operand> operands) implements Expression {

        @Override
        public Truth evaluate(Function<Property, List<Object>> possible, Map<String, BigDecimal> values) {
            if (!isKnown(values)) {
                return Truth.UNKNOWN;
            }
            boolean some = false;
            boolean all = true;
            for (Object value : possible.apply(property)) {
                boolean holds = test(value, values);
                some |= holds;
                all &= holds;
            }
            return all ? Truth.TRUE : some ? Truth.UNKNOWN : Truth.FALSE;
        }

        /** Whether all that the property is compared with is known: a family may not have brought its own limit yet. */
        boolean isKnown(Map<String, BigDecimal> values) {
            for (int i = 0; i < operands.size(); i++) {
                if (!operands.get(i).isKnown(values)) {
                    return false;
                }
            }
            return true;
        }

        boolean test(Object value, Map<String, BigDecimal> values) {
            return switch (operator) {
                case IN ->
                    operands.stream().anyMatch(operand -> operand.on(values).equals(comparable(value)));
                case NOT_IN ->
                    operands.stream().noneMatch(operand -> operand.on(values).equals(comparable(value)));
                case CONTAINS -> ((Set<?>) value).contains(limit(values));
                case NOT_CONTAINS -> !((Set<?>) value).contains(limit(values));
                default -> operator.holds(order(value, values));
            };
        }

        /** What the property is compared with, the first of several. */
        Object limit(Map<String, BigDecimal> values) {
            return operands.get(0).on(values);
        }

        @SuppressWarnings("unchecked") // the parser lets only operands of the property's own type through
        private int order(Object value, Map<String, BigDecimal> values) {
            return ((Comparable<Object>) comparable(value)).compareTo(limit(values));
        }

        private static Object comparable(Object value) {
            return value instanceof Integer count ? BigDecimal.valueOf(count) : value;
        }

        @Override
        public void forEach(Consumer<Comparison> action) {
            action.accept(this);
        }
    }

    /** How a property is compared. */
    enum Operator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">="),
        IN("in"),
        NOT_IN("not in"),
        CONTAINS("contains"),
        NOT_CONTAINS("not contains");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }

        /**
         * Whether it holds for values in an order.
         *
         * @param sign of the order: negative when the first is less
         */
        boolean holds(int sign) {
            return switch (this) {
                case EQUAL, IN -> sign == 0;
                case NOT_EQUAL, NOT_IN -> sign != 0;
                case LESS -> sign < 0;
                case AT_MOST -> sign <= 0;
                case GREATER -> sign > 0;
                case AT_LEAST -> sign >= 0;
                case CONTAINS, NOT_CONTAINS -> throw new IllegalStateException("a set has no order");
            };
        }
    }

    /** What a property is compared with; a number is always a {@link BigDecimal}. */
    sealed interface Operand {

        Object on(Map<String, BigDecimal> values);

        boolean isKnown(Map<String, BigDecimal> values);

        /** A constant of the rule. */
        record Literal(Object value) implements Operand {
            @Override
            public Object on(Map<String, BigDecimal> values) {
                return value;
            }

            @Override
            public boolean isKnown(Map<String, BigDecimal> values) {
                return true;
            }
        }

        /** A dated value of the rulebook. */
        record Named(String name) implements Operand {

            @Override
            public boolean isKnown(Map<String, BigDecimal> values) {
                return values.containsKey(name);
            }

            @Override
            public Object on(Map<String, BigDecimal> values) {
                BigDecimal value = values.get(name);
                if (value == null) {
                    throw new IllegalStateException("value " + name + " was not resolved");
                }
                return value;
            }
        }
    }

    /** All comparisons of several expressions, from left to right. */
    static List<Comparison> comparisons(Collection<Expression> expressions) {
        List<Comparison> all = new java.util.ArrayList<>();
        expressions.forEach(expression -> expression.forEach(all::add));
        return all;
    }
}
