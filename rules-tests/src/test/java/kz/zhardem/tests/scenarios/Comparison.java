package kz.zhardem.tests.scenarios;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.zhardem.Benefit;
import kz.zhardem.Decision;
import kz.zhardem.Frequency;
import kz.zhardem.Gap;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.tests.scenarios.Expectation.Detail;
import kz.zhardem.tests.scenarios.Expectation.Unmet;
import org.jspecify.annotations.Nullable;

/** Tells in which points a decision is not as a case expects. */
final class Comparison {

    private static final String NO_DECISION = "no decision";

    private final List<String> differences = new ArrayList<>();

    private Comparison() {}

    /** One line for each difference; none when the decision is as expected. */
    static List<String> differences(
            Scenario scenario, Benefit benefit, Expectation expected, Optional<Decision> decided) {
        Comparison comparison = new Comparison();
        String wanted = expected.outcome().map(Outcome::name).orElse(NO_DECISION);
        String found = decided.map(decision -> decision.outcome().name()).orElse(NO_DECISION);
        if (!wanted.equals(found)) {
            comparison.differ("outcome", wanted, decided.map(Comparison::show).orElse(NO_DECISION));
        } else if (decided.isPresent()) {
            comparison.details(expected, decided.get());
            comparison.alwaysSo(scenario, benefit, decided.get());
        }
        return comparison.differences;
    }

    private void details(Expectation expected, Decision decision) {
        Map<Detail, String> actual = describe(decision);
        expected.details().forEach((detail, value) -> {
            String found = Objects.requireNonNull(actual.get(detail));
            if (!found.equals(value)) {
                differ(detail.key(), value, found);
            }
        });
        if (decision.outcome() == Outcome.REFUSED && !matches(expected.unmet(), decision.unmet())) {
            differ("unmet", showUnmet(expected.unmet()), showReasons(decision.unmet()));
        }
    }

    /** What holds for every decision of its kind, so that no case needs to state it. */
    private void alwaysSo(Scenario scenario, Benefit benefit, Decision decision) {
        if (decision.frequency() != benefit.frequency()) {
            differ("frequency", benefit.frequency().name(), decision.frequency().name());
        }
        if (decision.outcome() != Outcome.GRANTED) {
            return;
        }
        if (!scenario.date().equals(decision.from())) {
            differ("from", scenario.date().toString(), String.valueOf(decision.from()));
        }
        boolean money = benefit.frequency() == Frequency.ONE_TIME || benefit.frequency() == Frequency.MONTHLY;
        BigDecimal amount = decision.amount();
        if (money && (amount == null || amount.scale() != 2)) {
            differ("amount", "an amount with two decimals", String.valueOf(amount));
        }
        if (!benefit.rules().contains(String.valueOf(decision.rule()))) {
            differ("rule", "one of " + benefit.rules(), String.valueOf(decision.rule()));
        }
        if (decision.because().isEmpty()) {
            differ("because", "at least one reason", "none");
        }
        if (decision.law().isEmpty()) {
            differ("law", "at least one source", "none");
        }
    }

    private void differ(String what, String expected, String actual) {
        differences.add(what + ": expected " + expected + ", but was " + actual);
    }

    private static Map<Detail, String> describe(Decision decision) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        details.put(
                Detail.AMOUNT,
                decision.amount() == null
                        ? ScenarioReader.NONE
                        : decision.amount().toPlainString());
        details.put(Detail.RULE, orElse(decision.rule(), ScenarioReader.NONE));
        details.put(Detail.UNTIL, orElse(decision.until(), ScenarioReader.OPEN));
        details.put(Detail.OFFICE, orElse(decision.office(), YamlNode.UNKNOWN));
        details.put(Detail.CONDITIONS, decision.conditions() == null ? YamlNode.UNKNOWN : list(decision.conditions()));
        details.put(Detail.DETAILS_MISSING, list(decision.detailsMissing()));
        details.put(Detail.MISSING, list(decision.missing()));
        details.put(
                Detail.CAVEATS,
                list(decision.caveats().stream()
                        .map(caveat -> caveat.value() + " " + caveat.status())
                        .toList()));
        details.put(Detail.GAPS, list(decision.gaps().stream().map(Gap::value).toList()));
        return details;
    }

    private static String orElse(@Nullable Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }

    private static String list(Collection<String> items) {
        return items.stream().sorted().collect(joining(", ", "[", "]"));
    }

    /** Whether each expected requirement has its own reason and no reason is left. The order does not matter. */
    private static boolean matches(List<Unmet> expected, List<Reason> actual) {
        List<Reason> left = new ArrayList<>(actual);
        for (Unmet unmet : expected) {
            Optional<Reason> match =
                    left.stream().filter(reason -> matches(unmet, reason)).findFirst();
            if (match.isEmpty()) {
                return false;
            }
            left.remove(match.get());
        }
        return left.isEmpty();
    }

    private static boolean matches(Unmet unmet, Reason reason) {
        return unmet.fact().equals(reason.fact())
                && unmet.values().entrySet().stream().allMatch(entry -> switch (entry.getKey()) {
                    case "actual" -> same(entry.getValue(), reason.actual());
                    case "limit" -> same(entry.getValue(), reason.limit());
                    default -> entry.getValue().equals(reason.rule());
                });
    }

    private static boolean same(String expected, @Nullable Object actual) {
        return actual instanceof BigDecimal amount
                ? amount.compareTo(new BigDecimal(expected)) == 0
                : expected.equals(String.valueOf(actual));
    }

    private static String showUnmet(List<Unmet> unmet) {
        return list(unmet.stream()
                .map(each -> each.values().isEmpty() ? each.fact() : each.fact() + " " + each.values())
                .toList());
    }

    private static String showReasons(List<Reason> reasons) {
        return list(reasons.stream()
                .map(reason -> reason.fact() + " {actual=" + reason.actual() + ", limit=" + reason.limit() + ", rule="
                        + reason.rule() + "}")
                .toList());
    }

    /** The decision in one line. Scenarios are invented, so that their facts may be shown. */
    private static String show(Decision decision) {
        return switch (decision.outcome()) {
            case GRANTED -> "GRANTED " + orElse(decision.amount(), "") + " by \"" + decision.rule() + "\"";
            case REFUSED -> "REFUSED for " + showReasons(decision.unmet());
            case UNDETERMINED -> "UNDETERMINED for want of " + list(decision.missing()) + law(decision);
        };
    }

    private static String law(Decision decision) {
        return decision.gaps().isEmpty()
                ? ""
                : " and of law on "
                        + list(decision.gaps().stream().map(Gap::value).toList());
    }
}
