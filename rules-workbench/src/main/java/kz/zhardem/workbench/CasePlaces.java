package kz.zhardem.workbench;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Where the n-th case stands. Keeps only where the numbers of lines jump, and not too many of these. */
final class CasePlaces {

    private static final int MOST = 10_000;

    private final NavigableMap<Long, CaseLines.Placed> jumps = new TreeMap<>();
    private long cases;
    private long lastKnown = Long.MAX_VALUE;

    /** Notes the place of the next case. */
    void add(CaseLines.Placed place) {
        cases++;
        Map.Entry<Long, CaseLines.Placed> last = jumps.lastEntry();
        boolean jump = last == null
                || !last.getValue().file().equals(place.file())
                || place.line().number() - last.getValue().line().number() != cases - last.getKey();
        if (!jump) {
            return;
        }
        if (jumps.size() < MOST) {
            // Without what stands in it.
            jumps.put(
                    cases,
                    new CaseLines.Placed(
                            place.file(), new NumberedLine(place.line().number(), null)));
        } else if (lastKnown == Long.MAX_VALUE) {
            lastKnown = cases - 1;
        }
    }

    /** The file and the line of a case by its number, from 1. */
    String of(long number) {
        Map.Entry<Long, CaseLines.Placed> jump = jumps.floorEntry(number);
        if (jump == null || number > lastKnown) {
            return "case " + number;
        }
        return jump.getValue().file() + ":" + (jump.getValue().line().number() + number - jump.getKey());
    }
}
