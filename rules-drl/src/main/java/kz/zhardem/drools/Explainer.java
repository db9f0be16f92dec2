package kz.zhardem.drools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.zhardem.LocalText;
import kz.zhardem.Reason;
import kz.zhardem.drools.Expression.Comparison;
import kz.zhardem.drools.Expression.Operand;
import kz.zhardem.drools.Knowledge.Known;
import kz.zhardem.drools.Knowledge.Unknown;
import kz.zhardem.drools.Rule.Requirement;
import org.jspecify.annotations.Nullable;

/** Says why, from the requirements of the rules themselves. */
final class Explainer {

    private static final int MOST_DECIMALS = 4;

    private static final Pattern NAMED_VALUE = Pattern.compile("value\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");

    private final Inquiry inquiry;
    private final LocalDate date;

    Explainer(Inquiry inquiry, LocalDate date) {
        this.inquiry = inquiry;
        this.date = date;
    }

    /** The requirements of a rule that are met. */
    List<Reason> because(Rule rule) {
        List<Reason> reasons = new ArrayList<>();
        inForce(rule).ifPresent(reasons::add);
        for (Requirement requirement : rule.requirements()) {
            if (inquiry.truth(requirement.expression()) == Truth.TRUE) {
                reasons.add(reason(rule, requirement, true));
            }
        }
        return reasons;
    }

    /** A rule that does not hold. */
    record Failure(Rule rule, List<Requirement> unmet) {}

    /** The rules that come nearest to a grant: those that fail in the fewest requirements. */
    List<Failure> nearest() {
        List<Failure> near = new ArrayList<>();
        for (Rule rule : inquiry.benefit().rules()) {
            Failure failure = new Failure(rule, unmet(rule));
            int fewest = near.isEmpty()
                    ? failure.unmet().size()
                    : near.get(0).unmet().size();
            if (failure.unmet().size() < fewest) {
                near.clear();
            }
            if (failure.unmet().size() <= fewest) {
                near.add(failure);
            }
        }
        return near.stream()
                .filter(failure -> near.stream().noneMatch(other -> nearer(other.unmet(), failure.unmet())))
                .toList();
    }

    /** Every unmet requirement of the given failures, each once. */
    List<Reason> unmet(List<Failure> failures) {
        List<Reason> reasons = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>();
        if (!inquiry.benefit().sheet().inForceOn(date)) {
            inForce(failures.get(0).rule()).ifPresent(reasons::add);
        }
        for (Failure failure : failures) {
            for (Requirement requirement : failure.unmet()) {
                if (said.add(requirement.text())) {
                    reasons.add(reason(failure.rule(), requirement, false));
                }
            }
        }
        return reasons;
    }

    /**
     * The requirements that fail whatever the unknown facts are; where only several together cannot hold, all that are
     * open.
     */
    private List<Requirement> unmet(Rule rule) {
        List<Requirement> failing = rule.requirements().stream()
                .filter(requirement -> inquiry.truth(requirement.expression()) == Truth.FALSE)
                .toList();
        if (!failing.isEmpty()) {
            return failing;
        }
        return inquiry.benefit().sheet().inForceOn(date)
                ? rule.requirements().stream()
                        .filter(requirement -> inquiry.truth(requirement.expression()) == Truth.UNKNOWN)
                        .toList()
                : List.of();
    }

    /** Whether one rule fails in the same comparisons as another, but by less: "under 18" instead of "under 3". */
    private boolean nearer(List<Requirement> ofOne, List<Requirement> ofOther) {
        boolean closer = false;
        for (int i = 0; i < ofOne.size(); i++) {
            Requirement a = ofOne.get(i);
            Requirement b = ofOther.get(i);
            if (a.text().equals(b.text())) {
                continue;
            }
            Optional<BigDecimal> distanceOfOne = distance(a, b);
            Optional<BigDecimal> distanceOfOther = distance(b, a);
            if (distanceOfOne.isEmpty() || distanceOfOther.isEmpty()) {
                return false;
            }
            int order = distanceOfOne.get().compareTo(distanceOfOther.get());
            if (order > 0) {
                return false;
            }
            closer |= order < 0;
        }
        return closer;
    }

    /** How far a known number lies from its limit, if the other requirement compares the same number alike. */
    private Optional<BigDecimal> distance(Requirement requirement, Requirement other) {
        if (requirement.expression() instanceof Comparison a
                && other.expression() instanceof Comparison b
                && a.property().equals(b.property())
                && a.operator() == b.operator()
                && a.limit(inquiry.values()) instanceof BigDecimal limit
                && inquiry.knowledge(a.property()) instanceof Known known) {
            Object actual = known.value();
            BigDecimal number = actual instanceof Integer count ? BigDecimal.valueOf(count) : (BigDecimal) actual;
            return Optional.of(number.subtract(limit).abs());
        }
        return Optional.empty();
    }

    private Optional<Reason> inForce(Rule rule) {
        Sheet.InForce inForce = inquiry.benefit().sheet().inForce();
        if (inForce == null) {
            return Optional.empty();
        }
        String requirement = "in force from " + inForce.from();
        boolean met = inquiry.benefit().sheet().inForceOn(date);
        String says = says(requirement, met, "the date is " + date);
        return Optional.of(new Reason(
                rule.name(), requirement, "date", date, inForce.from(), null, LocalText.of(says, says, says)));
    }

    private Reason reason(Rule rule, Requirement requirement, boolean met) {
        List<Comparison> comparisons = Expression.comparisons(List.of(requirement.expression()));
        Comparison shown = comparisons.stream()
                .filter(comparison -> met && inquiry.truth(comparison) == Truth.TRUE)
                .findFirst()
                .orElse(comparisons.get(0));
        Object actual = inquiry.knowledge(shown.property()) instanceof Known known ? plain(known.value()) : null;
        String facts = comparisons.stream()
                .map(Comparison::property)
                .distinct()
                .map(property -> property.path() + " is " + inWords(inquiry.knowledge(property)))
                .collect(Collectors.joining(", "));
        String says = says(inWords(requirement), met, facts);
        return new Reason(
                rule.name(),
                requirement.text(),
                shown.property().path(),
                actual,
                limit(shown, comparisons),
                null,
                LocalText.of(says, says, says));
    }

    private static String inWords(Knowledge knowledge) {
        if (knowledge instanceof Known known) {
            return word(plain(known.value()));
        }
        Unknown unknown = (Unknown) knowledge;
        return unknown.atMost() == Integer.MAX_VALUE
                ? "unknown"
                : "between " + unknown.atLeast() + " and " + unknown.atMost();
    }

    private static String says(String requirement, boolean met, String actual) {
        return requirement + (met ? " is met: " : " is not met: ") + actual;
    }

    /** The requirement with the numbers of the day in place of the names of values. */
    private String inWords(Requirement requirement) {
        if (inquiry.benefit().compared().isEmpty()) {
            return requirement.text();
        }
        return NAMED_VALUE
                .matcher(requirement.text())
                .replaceAll(value -> word(limit(new Operand.Named(value.group(1)))));
    }

    private @Nullable Object limit(Comparison shown, List<Comparison> comparisons) {
        if (shown.property().kind() == Property.Kind.YES_OR_NO) {
            return null;
        }
        List<Object> limits = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            if (comparison.property().equals(shown.property()) && comparison.operator() == shown.operator()) {
                comparison.operands().forEach(operand -> limits.add(limit(operand)));
            }
        }
        boolean single = limits.size() == 1 && shown.property().kind() != Property.Kind.SET;
        return single ? limits.get(0) : List.copyOf(limits);
    }

    private Object limit(Operand operand) {
        Object limit = operand.on(inquiry.values());
        boolean money = operand instanceof Operand.Named named
                && inquiry.benefit().comparedValue(named.name()).money();
        return !money && limit instanceof BigDecimal number ? whole(number) : plain(limit);
    }

    private static Object whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? number.intValueExact() : number;
    }

    private static Object plain(Object value) {
        if (value instanceof BigDecimal amount) {
            return money(amount);
        }
        if (value instanceof Set<?> set) {
            return set.stream()
                    .map(element -> ((Enum<?>) element).name())
                    .sorted()
                    .toList();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    /**
     * With two decimals where they say all, else up to four, the last rounded up, so that an amount above a limit never
     * looks as if it were on it.
     */
    private static BigDecimal money(BigDecimal amount) {
        BigDecimal shown = amount.stripTrailingZeros();
        if (shown.scale() > MOST_DECIMALS) {
            shown = shown.setScale(MOST_DECIMALS, RoundingMode.UP).stripTrailingZeros();
        }
        return shown.scale() < 2 ? shown.setScale(2, RoundingMode.UNNECESSARY) : shown;
    }

    private static String word(Object value) {
        return value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
    }
}
