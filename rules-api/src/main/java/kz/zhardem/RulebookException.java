package kz.zhardem;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A rulebook cannot be used. All of its problems are told at once. */
public final class RulebookException extends ZhardemException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String rulebook;

    @SuppressWarnings("serial") // an immutable list of records, serializable as created by List.copyOf
    private final List<Problem> problems;

    /**
     * Creates the exception.
     *
     * @param rulebook the id of the rulebook, or the folder
     * @param problems what is wrong, in the order of files and lines
     */
    public RulebookException(String rulebook, List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining(
                        "\n",
                        "rulebook " + rulebook + " has " + problems.size()
                                + (problems.size() == 1 ? " problem:\n" : " problems:\n"),
                        "")));
        this.rulebook = rulebook;
        this.problems = List.copyOf(problems);
    }

    /**
     * Which rulebook.
     *
     * @return its id, or its folder
     */
    public String rulebook() {
        return rulebook;
    }

    /**
     * What is wrong.
     *
     * @return every problem found, at least one, in the order of files and lines
     */
    public List<Problem> problems() {
        return problems;
    }
}
