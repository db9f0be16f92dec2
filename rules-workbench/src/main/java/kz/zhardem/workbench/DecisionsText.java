package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Caveat;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Frequency;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.RulebookVersion;
import org.jspecify.annotations.Nullable;

/** Decisions for a person to read: what is granted, what is refused and why, what cannot be told yet and what to ask. */
final class DecisionsText {

    private static final Pattern COMPARISON = Pattern.compile("(?<fact>[\\w.]+)\\s*(?<sign><=|>=|==|<|>)[^<>=&|]*");

    /** A property that a requirement names; an enum begins with a capital. */
    private static final Pattern PATH = Pattern.compile("\\b[a-z]\\w*\\.[a-z]\\w*");

    private final BenefitRules rules;
    private final Language language;
    private final Map<String, String> titles = new HashMap<>();

    DecisionsText(BenefitRules rules, Language language) {
        this.rules = rules;
        this.language = language;
        for (Benefit benefit : rules.benefits()) {
            titles.put(benefit.id(), language.of(benefit.title()));
        }
    }

    String of(Decisions decisions) {
        List<String> lines = new ArrayList<>();
        RulebookVersion version = decisions.rulebook();
        lines.add(language.phrase(
                "on", language.of(rules.title()), decisions.date().toString()));
        lines.add(language.phrase("rulebook", version.id(), version.version(), version.sha256()));
        if (decisions.decisions().isEmpty()) {
            lines.add("");
            lines.add(language.word("nothing"));
        }

        Predicate<Decision> status = decision -> decision.frequency() == Frequency.STATUS;
        Predicate<Decision> granted = decision -> decision.outcome() == Outcome.GRANTED;
        Predicate<Decision> refused = decision -> decision.outcome() == Outcome.REFUSED;
        section(lines, "granted", select(decisions, granted.and(status.negate())));
        section(lines, "statuses", select(decisions, granted.and(status)));
        section(lines, "refused", select(decisions, refused.and(status.negate())));
        section(lines, "statusesRefused", select(decisions, refused.and(status)));
        section(lines, "undetermined", select(decisions, decision -> decision.outcome() == Outcome.UNDETERMINED));
        totals(lines, decisions);

        String nextQuestion = decisions.nextQuestion();
        if (nextQuestion != null) {
            lines.add("");
            lines.add(language.phrase("nextQuestion", question(nextQuestion)));
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(Printable.line(line)).append('\n'));
        return text.toString();
    }

    private static List<Decision> select(Decisions decisions, Predicate<Decision> wanted) {
        return decisions.decisions().stream().filter(wanted).toList();
    }

    private void section(List<String> lines, String heading, List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(language.word(heading));
        int amountWidth = widest(decisions, DecisionsText::amount);
        int frequencyWidth = widest(decisions, this::frequency);
        for (List<Decision> alike : alike(decisions)) {
            Decision decision = alike.get(0);
            String start = "  ";
            if (amountWidth > 0) {
                start += padLeft(amount(decision), amountWidth) + "  ";
            }
            if (frequencyWidth > 0) {
                start += padRight(frequency(decision), frequencyWidth) + "  ";
            }
            String subjects = alike.stream().map(this::subject).collect(Collectors.joining(", "));
            lines.add(start + titles.getOrDefault(decision.benefit(), decision.benefit()) + " — " + subjects);
            String indent = " ".repeat(Math.max(start.length(), 6));
            details(decision).forEach(detail -> lines.add(indent + detail));
        }
    }

    /** Decisions on one benefit that differ only in whom they are for, together; each payment stays by itself. */
    private List<List<Decision>> alike(List<Decision> decisions) {
        List<List<Decision>> groups = new ArrayList<>();
        for (Decision decision : decisions) {
            List<Decision> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            boolean same = !last.isEmpty()
                    && decision.amount() == null
                    && decision.benefit().equals(last.get(0).benefit())
                    && details(decision).equals(details(last.get(0)));
            if (same) {
                last.add(decision);
            } else {
                groups.add(new ArrayList<>(List.of(decision)));
            }
        }
        return groups;
    }

    private static int widest(List<Decision> decisions, Function<Decision, String> column) {
        return decisions.stream().map(column).mapToInt(String::length).max().orElse(0);
    }

    private static String amount(Decision decision) {
        BigDecimal amount = decision.amount();
        return amount == null ? "" : money(amount);
    }

    /** How often it is paid; a status is not, and of what is not granted it does not matter. */
    private String frequency(Decision decision) {
        boolean paid = decision.outcome() == Outcome.GRANTED && decision.frequency() != Frequency.STATUS;
        return paid ? language.word("frequency", decision.frequency()) : "";
    }

    private String subject(Decision decision) {
        return decision.subject().equals(Decision.FAMILY) ? language.word("family") : decision.subject();
    }

    private List<String> details(Decision decision) {
        List<String> details = new ArrayList<>();
        if (decision.calculation() != null) {
            details.add(language.phrase("calculation", decision.calculation()));
        }
        if (decision.outcome() == Outcome.GRANTED && decision.frequency() != Frequency.STATUS) {
            addPeriod(details, decision.from(), decision.until());
            Office office = decision.office();
            details.add(
                    office == null
                            ? language.word("officeUnknown")
                            : language.phrase("office", language.word("office", office)));
        }
        addConditions(details, decision);
        decision.because().forEach(reason -> details.add(language.phrase("because", sentence(reason))));
        decision.unmet().forEach(reason -> details.add(sentence(reason)));
        decision.missing().forEach(path -> details.add(language.phrase("ask", question(path))));
        decision.detailsMissing().forEach(path -> details.add(language.phrase("ask", question(path))));
        decision.caveats().forEach(caveat -> details.add(note(caveat)));
        if (!decision.law().isEmpty()) {
            details.add(language.phrase("law", String.join("; ", decision.law())));
        }
        return details;
    }

    private void addPeriod(List<String> details, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null) {
            details.add(
                    until == null
                            ? language.phrase("from", from.toString())
                            : language.phrase("fromUntil", from.toString(), until.toString()));
        }
    }

    private void addConditions(List<String> details, Decision decision) {
        List<String> conditions = decision.conditions();
        if (conditions != null) {
            conditions.forEach(condition ->
                    details.add(language.phrase("condition", language.wordOr("condition." + condition, condition))));
            if (conditions.isEmpty()) {
                details.add(language.word("noCondition"));
            }
        } else if (decision.office() != null && !decision.detailsMissing().isEmpty()) {
            // The office is known, so it is the conditions that the missing details would tell.
            details.add(language.word("conditionUnknown"));
        }
    }

    private String note(Caveat caveat) {
        String status = language.word("caveat", caveat.status());
        return caveat.from() == null
                ? language.phrase("caveat", caveat.value(), status, caveat.source())
                : language.phrase("caveatFrom", caveat.value(), caveat.from().toString(), status, caveat.source());
    }

    /** Why, in the language; in the rule's own words when the fact is one that this program does not know. */
    private String sentence(Reason reason) {
        String fact = language.wordOr("reason." + reason.fact(), "");
        if (fact.isEmpty()) {
            return language.of(reason.says());
        }
        StringBuilder sentence = new StringBuilder(fact);
        if (reason.actual() != null) {
            sentence.append(": ").append(shown(reason.actual()));
        }
        if (reason.limit() != null) {
            String limit = shown(reason.limit());
            String comparison = comparison(reason);
            sentence.append(" (")
                    .append(
                            comparison.isEmpty()
                                    ? language.phrase("limit", limit)
                                    : language.phrase("needed", comparison, limit))
                    .append(')');
        }
        String others = PATH.matcher(reason.requirement())
                .results()
                .map(MatchResult::group)
                .filter(path -> !path.equals(reason.fact()))
                .distinct()
                .map(path -> language.wordOr("reason." + path, path))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            sentence.append("; ").append(language.phrase("others", others));
        }
        return sentence.toString();
    }

    /** How the fact is compared with the limit, when the requirement says only that; else empty. */
    private static String comparison(Reason reason) {
        Matcher matcher = COMPARISON.matcher(reason.requirement());
        if (!matcher.matches() || !matcher.group("fact").equals(reason.fact())) {
            return "";
        }
        return switch (matcher.group("sign")) {
            case "<=" -> "≤";
            case ">=" -> "≥";
            case "==" -> "=";
            default -> matcher.group("sign");
        };
    }

    private String shown(Object value) {
        if (value instanceof Boolean yes) {
            return language.word(yes ? "yes" : "no");
        }
        if (value instanceof BigDecimal amount) {
            return money(amount);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? language.word("none")
                    : list.stream()
                            .map(name -> language.wordOr("award." + name, name.toString()))
                            .collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    /** A missing fact, from its path {@code members[ID].fact}, as something that a person can be asked. */
    private String question(String path) {
        if (path.equals("averageMonthlyIncome")) {
            return language.word("familyIncome");
        }
        // The id may hold any character, so the path is split at its last bracket.
        int end = path.lastIndexOf("].");
        if (!path.startsWith("members[") || end < 0) {
            return path;
        }
        String fact = path.substring(end + 2);
        return path.substring("members[".length(), end) + ": " + language.wordOr("fact." + fact, fact);
    }

    private void totals(List<String> lines, Decisions decisions) {
        String[] labels = {language.word("oneTime"), language.word("monthly")};
        String[] amounts = {
            money(decisions.totals().oneTime()), money(decisions.totals().monthly())
        };
        int labelWidth = Math.max(labels[0].length(), labels[1].length());
        int amountWidth = Math.max(amounts[0].length(), amounts[1].length());
        lines.add("");
        lines.add(language.word("totals"));
        for (int i = 0; i < labels.length; i++) {
            lines.add("  " + padRight(labels[i], labelWidth) + "  "
                    + language.phrase("tenge", padLeft(amounts[i], amountWidth)));
        }
        if (decisions.decisions().stream().anyMatch(decision -> decision.outcome() == Outcome.UNDETERMINED)) {
            lines.add("  " + language.word("withoutUndetermined"));
        }
    }

    private static String money(BigDecimal amount) {
        return DecisionsWriter.twoDecimalsOrMore(amount).toPlainString();
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }

    private static String padRight(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
