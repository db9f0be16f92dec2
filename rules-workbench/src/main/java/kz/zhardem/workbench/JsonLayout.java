package kz.zhardem.workbench;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** How to lay JSON out; a pretty printer counts its indentation, so each document needs its own. */
final class JsonLayout extends ObjectWriteContext.Base {

    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("");

    private final boolean pretty;

    /**
     * Lays one document out.
     *
     * @param pretty on many lines, indented by two spaces; else on one
     */
    JsonLayout(boolean pretty) {
        this.pretty = pretty;
    }

    @Override
    public boolean hasPrettyPrinter() {
        return pretty;
    }

    @Override
    public @Nullable PrettyPrinter getPrettyPrinter() {
        if (!pretty) {
            return null;
        }
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return printer;
    }
}
