package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import kz.zhardem.Decision.Content;
import kz.zhardem.Family;
import org.jspecify.annotations.Nullable;

/** Claims that the rules do not tell apart. */
final class ClaimClass {

    /** In the place of an age: that nobody has asked for it. */
    static final int NOT_ASKED = -2;

    /** In the place of an age: that there is none. */
    static final int NEVER = -1;

    /**
     * A claim. Shows no fact.
     *
     * @param subject for whom it is
     */
    record Example(Family family, String subject) {

        @Override
        public String toString() {
            return "Example";
        }
    }

    private final int number;
    private final boolean allKnown;
    private final List<Answer> answers;
    private final @Nullable Answer first;
    private final @Nullable List<Finding> findings;
    private final @Nullable Example example;

    /** Whether the first rulebook refuses it. */
    private final boolean refused;

    /** Whether facts are missing for the first rulebook. */
    private final boolean open;

    /** Whether the amount that the first rulebook grants is each claim's own. */
    private final boolean ownAmount;

    /** The amount that the first rulebook grants all; null when it grants none, or each its own. */
    private final @Nullable BigDecimal amount;

    /** What it says of all, if that is the same and somebody has told. Threads may tell twice: it is equal. */
    private @Nullable Content common;

    /** What decisions by the first rulebook say, as far as many say the same. */
    private final @Nullable Contents contents;

    /** Threads may find it twice: it is the same. */
    private volatile int endsAt = NOT_ASKED;

    /**
     * A class.
     *
     * @param number among all classes of the benefit, in the order in which they were met
     * @param allKnown whether nothing that matters is open
     * @param answers what is answered to each of them, one for each rulebook in question; none when such claims must be
     *     decided one by one
     * @param example one of them; null where nobody asks for it, so that nobody's facts are kept
     */
    ClaimClass(int number, boolean allKnown, List<Answer> answers, @Nullable Example example) {
        this.number = number;
        this.allKnown = allKnown;
        this.answers = answers;
        this.first = answers.isEmpty() ? null : answers.get(0);
        this.findings =
                example == null ? null : answers.stream().map(Finding::of).toList();
        this.example = example;
        this.refused = first != null && first.isRefusal();
        this.open = first != null && !first.missing().isEmpty();
        this.ownAmount = first != null && first.grantsOwnAmount();
        this.amount = first == null ? null : first.ruling().amount();
        this.common = first == null ? null : first.commonRefusal();
        this.contents = first == null ? null : first.contents();
    }

    /** Whether the first rulebook refuses such claims: nothing is due, and nothing is open. */
    boolean isRefused() {
        return refused;
    }

    /** Whether facts are missing for the first rulebook. */
    boolean isOpen() {
        return open;
    }

    /** Whether the amount that the first rulebook grants is each claim's own. */
    boolean grantsOwnAmount() {
        return ownAmount;
    }

    /** The amount that the first rulebook grants all; null when it grants none, or each its own. */
    @Nullable
    BigDecimal amount() {
        return amount;
    }

    /** What decisions by the first rulebook say of all claims alike; null when they do not, or nobody has told. */
    @Nullable
    Content common() {
        return common;
    }

    void common(Content content) {
        common = content;
    }

    /** What decisions by the first rulebook say, as far as many say the same. Only where claims are not decided one by one. */
    Contents contents() {
        return Objects.requireNonNull(contents, "claims are decided one by one");
    }

    /** Whether nothing that matters is open. */
    boolean isAllKnown() {
        return allKnown;
    }

    /**
     * The age of the subject that ends a grant of the first rulebook, where time changes nothing else.
     *
     * @return {@link #NOT_ASKED}, or {@link #NEVER} when none does
     */
    int endsAt() {
        return endsAt;
    }

    void endsAt(int age) {
        endsAt = age;
    }

    int number() {
        return number;
    }

    /** What a rulebook answers, by the place of its text. */
    Answer answer(int text) {
        return text == 0 && first != null ? first : answers.get(text);
    }

    /** What is counted of the answers. Only where examples are kept. */
    List<Finding> findings() {
        return Objects.requireNonNull(findings, "nothing is counted");
    }

    /** One of them. Only where examples are kept. */
    Example example() {
        return Objects.requireNonNull(example, "no example is kept");
    }

    boolean isDecided() {
        return first != null;
    }

    /** Shows no fact. */
    @Override
    public String toString() {
        return "ClaimClass[" + number + "]";
    }
}
