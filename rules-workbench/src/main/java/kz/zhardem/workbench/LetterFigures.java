package kz.zhardem.workbench;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.Explanation;
import kz.zhardem.Mark;
import kz.zhardem.ValueInForce;
import kz.zhardem.workbench.Letter.Figure;

/** The numbers of the law in a letter. */
final class LetterFigures {

    private static final String TENGE = "tenge";

    private static final String PERCENT_OF = "percent-of-";

    /** Of values that are no money. */
    private static final Set<String> PLAIN_UNITS = Set.of("years", "months", "count");

    private final LetterWords words;
    private final List<Explanation> explanations;
    private final Map<String, String> places = new HashMap<>();

    LetterFigures(LetterWords words, List<Explanation> explanations) {
        this.words = words;
        this.explanations = explanations;
        for (Explanation explanation : explanations) {
            for (int i = 0; i < explanation.law().size(); i++) {
                places.put(
                        explanation.decision().law().get(i),
                        words.language().of(explanation.law().get(i)));
            }
        }
    }

    /** How the amount of a grant comes about; empty when there is none, and when it is a fixed one. */
    String calculation(Explanation explanation) {
        return explanation.decision().amount() == null
                ? ""
                : explanation.values().stream()
                        .findFirst()
                        .map(factor -> calculation(factor, explanation.values()))
                        .orElse("");
    }

    /** One of the values times its base figure; empty when it stands alone. */
    private String calculation(ValueInForce value, List<ValueInForce> values) {
        boolean alone = value.unit().equals(TENGE) || PLAIN_UNITS.contains(value.unit());
        // A base stands behind what is reckoned from it, unless something before that has needed it already.
        int place = values.indexOf(value);
        return Stream.concat(values.stream().skip(place), values.stream())
                .filter(base -> !alone && isBase(base))
                .findFirst()
                .map(base -> number(value) + " × " + number(base))
                .orElse("");
    }

    private String number(ValueInForce value) {
        if (value.unit().equals(TENGE)) {
            return words.tenge(value.value());
        }
        return value.unit().startsWith(PERCENT_OF)
                ? words.formats().percent(value.value())
                : words.formats().number(value.value());
    }

    /**
     * What is shared between benefits or has its day; all else of a benefit stands in its calculation, and its source in
     * the law that is cited.
     */
    List<Figure> all() {
        Set<Figure> bases = new LinkedHashSet<>();
        Set<Figure> others = new LinkedHashSet<>();
        for (Explanation explanation : explanations) {
            List<ValueInForce> values = explanation.values();
            values.stream()
                    .filter(value -> !PLAIN_UNITS.contains(value.unit()))
                    .filter(value -> value.from() != null || words.ownerOf(value.name()) == null)
                    .forEach(value -> (isBase(value) ? bases : others).add(figure(value, values)));
        }
        return Stream.concat(bases.stream(), others.stream()).toList();
    }

    /** Whether others can be reckoned from it. */
    private boolean isBase(ValueInForce value) {
        return value.unit().equals(TENGE) && words.ownerOf(value.name()) == null;
    }

    private Figure figure(ValueInForce value, List<ValueInForce> values) {
        String owner = words.ownerOf(value.name());
        String name = Objects.requireNonNullElse(owner, value.name());
        String calculation = owner == null ? calculation(value, values) : "";
        return new Figure(
                value.title() == null ? name : words.language().of(value.title()),
                calculation.isEmpty() ? number(value) : calculation,
                value.from() == null ? "" : words.formats().date(value.from()),
                source(value) + support(value));
    }

    /** Where a value comes from; in words, as far as its places are ones that a decision cites. */
    private String source(ValueInForce value) {
        return Stream.of(value.source().split("; ", -1))
                .map(place -> places.getOrDefault(place, place))
                .collect(Collectors.joining("; "));
    }

    private String support(ValueInForce value) {
        if (value.status() != null) {
            return " (" + words.language().word("caveat", value.status()) + ")";
        }
        // That something is well supported need not be said.
        return value.mark() == null || value.mark() == Mark.CONFIRMED
                ? ""
                : " (" + words.language().word("mark", value.mark()) + ")";
    }
}
