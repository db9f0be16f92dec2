package kz.zhardem.tests;

import java.util.List;
import kz.zhardem.Explanation;
import kz.zhardem.LocalText;
import kz.zhardem.spi.Explainer;

/** For decisions that a test makes itself: their explanation says nothing more. */
public final class Unexplained {

    /** Explains by the decision alone. */
    public static final Explainer EXPLAINER = decision -> new Explanation(
            decision,
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            LocalText.of("", "", ""));

    private Unexplained() {}
}
