package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An amount as its sheet calculates it from a claim's own numbers. It reads properties and values, and nothing else. */
sealed interface Formula {

    /** The exact number. */
    BigDecimal of(Function<Formula, BigDecimal> numbers);

    /** As people write it, with what {@code words} says in place of properties and values. */
    String text(Function<Formula, String> words);

    /** Visits the properties and values that it reads, from left to right. */
    void forEach(Consumer<Formula> action);

    /** The same without what became known later. */
    Formula asKnownOn(LocalDate day);

    /** As its author could have written it. */
    default String text() {
        return text(
                operand -> operand instanceof Named named ? "value( \"" + named.name() + "\" )" : operand.toString());
    }

    /** A property of the claim. */
    record Read(Property property) implements Formula {

        @Override
        public BigDecimal of(Function<Formula, BigDecimal> numbers) {
            return numbers.apply(this);
        }

        @Override
        public String text(Function<Formula, String> words) {
            return words.apply(this);
        }

        @Override
        public void forEach(Consumer<Formula> action) {
            action.accept(this);
        }

        @Override
        public Formula asKnownOn(LocalDate day) {
            return this;
        }

        @Override
        public String toString() {
            return property.path();
        }
    }

    /** A value of the sheet or the rulebook. */
    record Named(String name, DatedValue value) implements Formula {

        @Override
        public BigDecimal of(Function<Formula, BigDecimal> numbers) {
            return numbers.apply(this);
        }

        @Override
        public String text(Function<Formula, String> words) {
            return words.apply(this);
        }

        @Override
        public Formula asKnownOn(LocalDate day) {
            return new Named(name, value.asKnownOn(day));
        }

        @Override
        public void forEach(Consumer<Formula> action) {
            action.accept(this);
        }
    }

    /**
     * What is added together.
     *
     * @param terms at least one
     */
    record Sum(List<Term> terms) implements Formula {

        /** One summand. */
        record Term(boolean subtracted, Formula formula) {}

        @Override
        public BigDecimal of(Function<Formula, BigDecimal> numbers) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Term term : terms) {
                BigDecimal number = term.formula().of(numbers);
                sum = term.subtracted() ? sum.subtract(number) : sum.add(number);
            }
            return sum;
        }

        @Override
        public String text(Function<Formula, String> words) {
            StringBuilder text = new StringBuilder();
            for (Term term : terms) {
                if (!text.isEmpty()) {
                    text.append(term.subtracted() ? " − " : " + ");
                }
                text.append(term.formula().text(words));
            }
            return text.toString();
        }

        @Override
        public Formula asKnownOn(LocalDate day) {
            return new Sum(terms.stream()
                    .map(term -> new Term(term.subtracted(), term.formula().asKnownOn(day)))
                    .toList());
        }

        @Override
        public void forEach(Consumer<Formula> action) {
            terms.forEach(term -> term.formula().forEach(action));
        }
    }

    /** What is multiplied together. */
    record Product(List<Formula> factors) implements Formula {

        @Override
        public BigDecimal of(Function<Formula, BigDecimal> numbers) {
            BigDecimal product = BigDecimal.ONE;
            for (Formula factor : factors) {
                product = product.multiply(factor.of(numbers));
            }
            return product;
        }

        @Override
        public String text(Function<Formula, String> words) {
            return factors.stream()
                    .map(factor -> factor instanceof Sum ? "(" + factor.text(words) + ")" : factor.text(words))
                    .collect(Collectors.joining(" × "));
        }

        @Override
        public Formula asKnownOn(LocalDate day) {
            return new Product(
                    factors.stream().map(factor -> factor.asKnownOn(day)).toList());
        }

        @Override
        public void forEach(Consumer<Formula> action) {
            factors.forEach(factor -> factor.forEach(action));
        }
    }

    /** A number, or nothing when it is negative. */
    record AtLeastZero(Formula formula) implements Formula {

        @Override
        public BigDecimal of(Function<Formula, BigDecimal> numbers) {
            return formula.of(numbers).max(BigDecimal.ZERO);
        }

        @Override
        public String text(Function<Formula, String> words) {
            return "max(0, " + formula.text(words) + ")";
        }

        @Override
        public Formula asKnownOn(LocalDate day) {
            return new AtLeastZero(formula.asKnownOn(day));
        }

        @Override
        public void forEach(Consumer<Formula> action) {
            formula.forEach(action);
        }
    }
}
