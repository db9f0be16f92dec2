package kz.zhardem.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.zhardem.drools.RequirementParser.Refused;
import kz.zhardem.spi.Suggestion;

/**
 * Reads the formula of an amount: sums, differences and products of money and counts, with {@code max( 0, … )} for a floor.
 * Every part is either tenge or a count, and the whole must be tenge. No number stands in a formula but that zero.
 */
final class FormulaParser {

    /** No law needs more, and what is read part within part must end. */
    private static final int LONGEST = 2000;

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<name>[A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)*)"
            + "|(?<text>\"[^\"]*\")|(?<zero>0(?![\\w.]))|(?<symbol>[-+*(),]))");

    private final Vocabulary vocabulary;
    private final Map<String, DatedValue> values;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private FormulaParser(String text, Vocabulary vocabulary, Map<String, DatedValue> values) throws Refused {
        this.vocabulary = vocabulary;
        this.values = values;
        if (text.length() > LONGEST) {
            throw new Refused("a formula has at most " + LONGEST + " characters: give parts of it to other values");
        }
        String stripped = text.strip();
        Matcher matcher = TOKEN.matcher(stripped);
        int position = 0;
        while (position < stripped.length()) {
            matcher.region(position, stripped.length());
            if (!matcher.lookingAt()) {
                throw notAllowed(stripped.substring(position).strip().codePointAt(0));
            }
            tokens.add(matcher.group().strip());
            position = matcher.end();
        }
    }

    private static Refused notAllowed(int letter) {
        return new Refused(
                Character.isDigit(letter)
                        ? "a number does not stand in a formula: give it a name among the values, and write"
                                + " value( \"…\" )"
                        : "\"" + Character.toString(letter) + "\" is not allowed in a formula: it holds properties,"
                                + " value( \"…\" ), + - * and max( 0, … )");
    }

    /** A part of a formula with what it counts. */
    private record Part(Formula formula, boolean money) {}

    /**
     * Reads a whole formula.
     *
     * @param vocabulary what it may read
     * @param values what {@code value( "…" )} may name
     * @throws Refused when it is none, or does not come to an amount of money
     */
    static Formula parse(String text, Vocabulary vocabulary, Map<String, DatedValue> values) throws Refused {
        FormulaParser parser = new FormulaParser(text, vocabulary, values);
        Part whole = parser.sum();
        if (parser.next < parser.tokens.size()) {
            throw new Refused("\"" + parser.peek() + "\" was not expected after a complete formula");
        }
        if (!whole.money()) {
            throw new Refused("the formula comes to a count, not to an amount of money");
        }
        return whole.formula();
    }

    private Part sum() throws Refused {
        List<Formula.Sum.Term> terms = new ArrayList<>();
        Part first = product();
        terms.add(new Formula.Sum.Term(false, first.formula()));
        while (peek().equals("+") || peek().equals("-")) {
            boolean subtracted = take().equals("-");
            Part term = product();
            if (term.money() != first.money()) {
                throw new Refused("money and a count cannot be added together");
            }
            terms.add(new Formula.Sum.Term(subtracted, term.formula()));
        }
        return terms.size() == 1 ? first : new Part(new Formula.Sum(List.copyOf(terms)), first.money());
    }

    private Part product() throws Refused {
        List<Formula> factors = new ArrayList<>();
        Part first = factor();
        factors.add(first.formula());
        boolean money = first.money();
        while (peek().equals("*")) {
            take();
            Part factor = factor();
            if (money && factor.money()) {
                throw new Refused("money cannot be multiplied by money");
            }
            money |= factor.money();
            factors.add(factor.formula());
        }
        return factors.size() == 1 ? first : new Part(new Formula.Product(List.copyOf(factors)), money);
    }

    private Part factor() throws Refused {
        String token = take();
        switch (token) {
            case "(" -> {
                Part part = sum();
                expect(")");
                return part;
            }
            case "max" -> {
                expect("(");
                expect("0");
                expect(",");
                Part part = sum();
                expect(")");
                return new Part(new Formula.AtLeastZero(part.formula()), part.money());
            }
            case "value" -> {
                return named();
            }
            default -> {
                return property(token);
            }
        }
    }

    private Part named() throws Refused {
        expect("(");
        String quoted = take();
        if (!quoted.startsWith("\"")) {
            throw new Refused("value( … ) takes a name in quotes, not " + quoted);
        }
        expect(")");
        String name = quoted.substring(1, quoted.length() - 1);
        DatedValue value = values.get(name);
        if (value == null) {
            throw new Refused("value( \"" + name + "\" ) stands neither above in this sheet nor in rulebook.yaml"
                    + Suggestion.of(name, values.keySet()));
        }
        if (!value.isNumberAlways()) {
            throw new Refused("value( \"" + name
                    + "\" ) has bands, a formula or a gap of its own: a formula reads plain numbers");
        }
        return new Part(new Formula.Named(name, value), value.money());
    }

    private Part property(String path) throws Refused {
        if (!Character.isLetter(path.charAt(0))) {
            throw new Refused(
                    "\"" + path + "\" stands where a property, value( \"…\" ), max( 0, … ) or \"(\" is expected");
        }
        Property property = vocabulary
                .property(path)
                .orElseThrow(() -> new Refused("\"" + path + "\" is not in the vocabulary of " + vocabulary.claimType()
                        + Suggestion.of(path, vocabulary.paths())));
        return switch (property.kind()) {
            case MONEY -> new Part(new Formula.Read(property), true);
            case COUNT -> new Part(new Formula.Read(property), false);
            default -> throw new Refused(path + " is no number");
        };
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() throws Refused {
        if (next == tokens.size()) {
            throw new Refused("the formula ends too early: a part of it or a \")\" is missing");
        }
        return tokens.get(next++);
    }

    private void expect(String token) throws Refused {
        String found = take();
        if (!found.equals(token)) {
            throw new Refused("\"" + token + "\" expected instead of \"" + found + "\"");
        }
    }
}
