package kz.zhardem.drools;

import java.io.Serial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.zhardem.drools.Expression.AllOf;
import kz.zhardem.drools.Expression.AnyOf;
import kz.zhardem.drools.Expression.Comparison;
import kz.zhardem.drools.Expression.Not;
import kz.zhardem.drools.Expression.Operand;
import kz.zhardem.drools.Expression.Operator;
import kz.zhardem.spi.Suggestion;

/**
 * Reads one constraint of a rule into a tree, and refuses whatever is not in the profile. Drools' own expression parser
 * silently drops what it does not expect ({@code child.age == 3 ? true : false} becomes {@code child.age == 3}), and what
 * the explainer does not see must not decide: so the text is read here to its last character, and every decision checks
 * that Drools and this tree agree.
 */
final class RequirementParser {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<space>\\s+|//[^\\n]*|/\\*.*?\\*/)"
                    + "|(?<name>[A-Za-z_$][\\w$]*(?:\\.[A-Za-z_$][\\w$]*)*)"
                    + "|(?<number>\\d[\\w.]*)"
                    + "|(?<text>\"[^\"]*\")"
                    + "|(?<symbol>==|!=|<=|>=|&&|\\|\\||[<>!(),])",
            Pattern.DOTALL);

    private static final Map<String, Operator> SYMBOLS = Map.of(
            "==", Operator.EQUAL,
            "!=", Operator.NOT_EQUAL,
            "<", Operator.LESS,
            "<=", Operator.AT_MOST,
            ">", Operator.GREATER,
            ">=", Operator.AT_LEAST);

    private final Vocabulary vocabulary;
    private final Map<String, DatedValue> values;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private RequirementParser(String text, Vocabulary vocabulary, Map<String, DatedValue> values) throws Refused {
        this.vocabulary = vocabulary;
        this.values = values;
        Matcher matcher = TOKEN.matcher(text);
        int position = 0;
        while (position < text.length()) {
            matcher.region(position, text.length());
            if (!matcher.lookingAt()) {
                String symbol = text.substring(position, position + 1);
                throw new Refused("\"" + symbol + "\" is not allowed in a requirement" + hint(symbol));
            }
            if (matcher.group("space") == null) {
                tokens.add(matcher.group());
            }
            position = matcher.end();
        }
    }

    /** Why a constraint is not in the profile. */
    static final class Refused extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * Reads a whole constraint.
     *
     * @param values the dated values that a {@code value( "…" )} may name
     * @throws Refused when it is not in the profile
     */
    static Expression parse(String text, Vocabulary vocabulary, Map<String, DatedValue> values) throws Refused {
        RequirementParser parser = new RequirementParser(text, vocabulary, values);
        Expression expression = parser.anyOf();
        if (parser.next < parser.tokens.size()) {
            throw new Refused(
                    "\"" + parser.peek() + "\" was not expected after a complete requirement" + hint(parser.peek()));
        }
        return expression;
    }

    /** What to write instead, where other languages have another word; else an empty text. */
    static String hint(String token) {
        return switch (token) {
            case "=" -> ": write == to compare";
            case "and", "AND" -> ": write a comma, or && inside one requirement";
            case "or", "OR" -> ": write ||";
            case "not", "NOT" -> ": write !( … )";
            case "#", "-" -> ": a comment begins with //";
            case ";" -> ": write a comma between requirements";
            default -> "";
        };
    }

    /** The constraint with single spaces and without comments: the name by which people know the requirement. */
    static String normalized(String text) {
        return text.replaceAll("//[^\\n]*", " ")
                .replaceAll("(?s)/\\*.*?\\*/", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }

    private Expression anyOf() throws Refused {
        List<Expression> parts = new ArrayList<>(List.of(allOf()));
        while (skip("||")) {
            parts.add(allOf());
        }
        return parts.size() == 1 ? parts.get(0) : new AnyOf(List.copyOf(parts));
    }

    private Expression allOf() throws Refused {
        List<Expression> parts = new ArrayList<>(List.of(single()));
        while (skip("&&")) {
            parts.add(single());
        }
        return parts.size() == 1 ? parts.get(0) : new AllOf(List.copyOf(parts));
    }

    private Expression single() throws Refused {
        if (skip("!")) {
            return new Not(single());
        }
        if (skip("(")) {
            Expression inner = anyOf();
            expect(")");
            return inner;
        }
        return comparison();
    }

    private Expression comparison() throws Refused {
        Property property = property(take());
        String symbol = peek();
        boolean negated = skip("not");
        if (skip("in")) {
            return new Comparison(property, negated ? Operator.NOT_IN : Operator.IN, list(property));
        }
        if (skip("contains")) {
            if (property.kind() != Property.Kind.SET) {
                throw new Refused(property.path() + " is no set, so it cannot contain anything");
            }
            Operator operator = negated ? Operator.NOT_CONTAINS : Operator.CONTAINS;
            return new Comparison(property, operator, List.of(operand(property)));
        }
        Operator operator = SYMBOLS.get(symbol);
        if (negated || (operator == null && property.kind() != Property.Kind.YES_OR_NO)) {
            throw new Refused("after " + property.path() + (negated ? " not" : "")
                    + " a comparison is expected: == != < <= > >= in contains");
        }
        if (operator == null) {
            return new Comparison(property, Operator.EQUAL, List.of(new Operand.Literal(true)));
        }
        next++;
        checkOperator(property, operator);
        return new Comparison(property, operator, List.of(operand(property)));
    }

    private static void checkOperator(Property property, Operator operator) throws Refused {
        boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
        switch (property.kind()) {
            case YES_OR_NO, CHOICE -> {
                if (!equality) {
                    throw new Refused(
                            property.path() + " can be compared with == and != only, not with " + operator.symbol());
                }
            }
            case SET -> throw new Refused(property.path() + " is a set: ask what it contains");
            case COUNT, MONEY -> {
                // every comparison makes sense
            }
        }
    }

    private Property property(String path) throws Refused {
        return vocabulary
                .property(path)
                .orElseThrow(() -> new Refused("\"" + path + "\" is not in the vocabulary of " + vocabulary.claimType()
                        + Suggestion.of(path, vocabulary.paths())));
    }

    private List<Operand> list(Property property) throws Refused {
        if (property.kind() != Property.Kind.COUNT && property.kind() != Property.Kind.CHOICE) {
            throw new Refused(property.path() + " cannot be compared with a list");
        }
        expect("(");
        List<Operand> operands = new ArrayList<>();
        do {
            operands.add(literal(property, take()));
        } while (skip(","));
        expect(")");
        return List.copyOf(operands);
    }

    private Operand operand(Property property) throws Refused {
        String token = take();
        return token.equals("value") ? named(property) : literal(property, token);
    }

    private Operand named(Property property) throws Refused {
        expect("(");
        String quoted = take();
        if (!quoted.startsWith("\"")) {
            throw new Refused("value( … ) takes a name in quotes, not " + quoted);
        }
        expect(")");
        String name = quoted.substring(1, quoted.length() - 1);
        DatedValue value = values.get(name);
        if (value == null) {
            throw new Refused("value( \"" + name + "\" ) is neither in this benefit's sheet nor in rulebook.yaml"
                    + Suggestion.of(name, values.keySet()));
        }
        if (!value.isNumberAlways()) {
            throw new Refused("value( \"" + name
                    + "\" ) has bands, a formula or a gap: a requirement compares with one number on every day");
        }
        boolean fits = property.kind() == Property.Kind.MONEY
                ? value.money()
                : property.unit().equals(value.unit().code());
        if (!fits) {
            throw new Refused(property.path() + " cannot be compared with value( \"" + name + "\" ), which is in "
                    + value.unit().code() + (property.unit().isEmpty() ? "" : ", not in " + property.unit()));
        }
        return new Operand.Named(name);
    }

    private Operand literal(Property property, String token) throws Refused {
        return new Operand.Literal(
                switch (property.kind()) {
                    case YES_OR_NO -> yesOrNo(property, token);
                    case COUNT -> count(property, token);
                    case MONEY ->
                        throw new Refused(property.path()
                                + " is money, and money does not stand in rules: name a dated value of the sheet,"
                                + " value( \"…\" ), instead of " + token);
                    case CHOICE, SET -> constant(property, token);
                });
    }

    private static Boolean yesOrNo(Property property, String token) throws Refused {
        if (!token.equals("true") && !token.equals("false")) {
            throw new Refused(property.path() + " is true or false, not " + token);
        }
        return Boolean.valueOf(token);
    }

    private static BigDecimal count(Property property, String token) throws Refused {
        if (!token.matches("\\d{1,9}")) {
            throw new Refused(property.path() + " is compared with a whole number, not with " + token);
        }
        if (token.length() > 1 && token.startsWith("0")) {
            throw new Refused("write the number " + token + " without 0 in front: Drools would count it in eights");
        }
        return new BigDecimal(token);
    }

    private static Object constant(Property property, String token) throws Refused {
        String prefix = property.constants().getSimpleName() + ".";
        List<String> names = Arrays.stream(property.constants().getEnumConstants())
                .map(constant -> prefix + ((Enum<?>) constant).name())
                .toList();
        int index = names.indexOf(token);
        if (index < 0) {
            throw new Refused(token + " is none of " + String.join(", ", names) + Suggestion.of(token, names));
        }
        return property.constants().getEnumConstants()[index];
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() throws Refused {
        if (next == tokens.size()) {
            throw new Refused("the requirement ends too early");
        }
        return tokens.get(next++);
    }

    private boolean skip(String token) {
        if (peek().equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String token) throws Refused {
        String found = peek();
        if (!skip(token)) {
            throw new Refused(
                    "\"" + token + "\" expected" + (found.isEmpty() ? " at the end" : " instead of \"" + found + "\""));
        }
    }
}
