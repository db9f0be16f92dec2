package kz.zhardem.workbench;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.zhardem.Family;
import kz.zhardem.InvalidFactsException;
import org.jspecify.annotations.Nullable;

/** Cases of which all are counted by one rulebook and for one day. */
final class CasesToCount {

    /** Among so many cases, one must be readable. */
    private static final int LOOKED_AT = 100;

    private final CaseReader reader = new CaseReader();
    private final CasePlaces places = new CasePlaces();
    private final Queue<CaseLines.Placed> first;
    private final Iterator<CaseLines.Placed> rest;
    private final String rulebook;
    private final LocalDate date;
    private final boolean rulebookGiven;
    private final boolean dateGiven;

    private CasesToCount(
            Queue<CaseLines.Placed> first,
            Iterator<CaseLines.Placed> rest,
            Case pattern,
            boolean rulebookGiven,
            boolean dateGiven) {
        this.first = first;
        this.rest = rest;
        this.rulebook = pattern.rulebook();
        this.date = pattern.date();
        this.rulebookGiven = rulebookGiven;
        this.dateGiven = dateGiven;
    }

    /**
     * Looks at the first cases.
     *
     * @param lines where the cases stand
     * @param rulebook by which all are counted; null for the one of the first case
     * @param date for which all are counted; null for that of the first case
     * @throws UserError when the first cases cannot be read, or there is none
     */
    static CasesToCount of(Iterator<CaseLines.Placed> lines, @Nullable String rulebook, @Nullable LocalDate date) {
        Queue<CaseLines.Placed> first = new ArrayDeque<>();
        String wrong = null;
        while (first.size() < LOOKED_AT && lines.hasNext()) {
            CaseLines.Placed line = lines.next();
            first.add(line);
            try {
                Case read = line.line().read(new CaseReader());
                Case pattern = new Case(
                        rulebook == null ? read.rulebook() : rulebook,
                        date == null ? read.date() : date,
                        read.family());
                return new CasesToCount(first, lines, pattern, rulebook != null, date != null);
            } catch (InvalidFactsException e) {
                wrong = wrong == null ? line.file() + ":" + line.line().number() + ": " + e.getMessage() : wrong;
            }
        }
        throw new UserError(
                wrong == null
                        ? "there is no case to count"
                        : wrong + "\nnone of the first " + first.size() + " lines is a case");
    }

    /** By which all are counted. */
    String rulebook() {
        return rulebook;
    }

    /** For which all are counted. */
    LocalDate date() {
        return date;
    }

    /** The lines, to be gone through once. */
    Stream<CaseLines.Placed> stream() {
        Iterator<CaseLines.Placed> all = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !first.isEmpty() || rest.hasNext();
            }

            @Override
            public CaseLines.Placed next() {
                CaseLines.Placed next = first.isEmpty() ? rest.next() : first.remove();
                if (next == null) {
                    throw new NoSuchElementException();
                }
                places.add(next);
                return next;
            }
        };
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /**
     * The family of a case; for any thread.
     *
     * @throws InvalidFactsException when it is no case, or one that cannot be counted with the others
     */
    Family family(CaseLines.Placed line) {
        Case read = line.line().read(reader);
        if (!rulebookGiven && !read.rulebook().equals(rulebook)) {
            throw new InvalidFactsException(
                    "rulebook", "\"" + rulebook + "\" as in the first case (--rulebook counts all by one)");
        }
        if (!dateGiven && !read.date().equals(date)) {
            throw new InvalidFactsException(
                    "date", "\"" + date + "\" as in the first case (--date counts all for one)");
        }
        if (read.knownOn() != null) {
            throw new InvalidFactsException("knownOn", "nothing: all are counted by all that is known of the law");
        }
        return read.family();
    }

    /** Where a case stands, by its number. */
    String place(long number) {
        return places.of(number);
    }
}
