package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rules have learnt of the days that are asked for most. Thread-safe. */
final class Days {

    /** More days than this are not remembered. */
    private static final int MOST = 4;

    /** A day that is asked for as often is worth preparing for: that takes as long as deciding some families. */
    private static final int OFTEN = 16;

    /** Of more days it is not counted how often they are asked for. */
    private static final int MOST_COUNTED = 64;

    private final DroolsBenefitRules rules;
    private final boolean withExamples;
    private final Map<LocalDate, MassDeciding> learnt = latest(MOST);
    private final Map<LocalDate, Integer> asked = latest(MOST_COUNTED);
    private volatile @Nullable MassDeciding last;

    /**
     * None yet.
     *
     * @param withExamples whether an example of each class is kept, with all facts of a family
     */
    Days(DroolsBenefitRules rules, boolean withExamples) {
        this.rules = rules;
        this.withExamples = withExamples;
    }

    private static <T> Map<LocalDate, T> latest(int most) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<LocalDate, T> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * What was learnt of a day, from now on if need be.
     *
     * @throws kz.zhardem.DateNotCoveredException when the law of the day is not known
     */
    MassDeciding of(LocalDate day) {
        MassDeciding known = known(day);
        return known == null ? learn(day) : known;
    }

    /**
     * The same, if the law of the day is known and the day is asked for often enough; else null. Nobody waits while somebody else
     * prepares.
     */
    @Nullable
    MassDeciding ofFrequent(LocalDate day) {
        MassDeciding known = known(day);
        return known == null && countsToOften(day) && rules.rulebook().covers(day) ? learn(day) : known;
    }

    private @Nullable MassDeciding known(LocalDate day) {
        MassDeciding latest = last;
        if (latest != null && latest.date().equals(day)) {
            return latest;
        }
        synchronized (learnt) {
            MassDeciding known = learnt.remove(day);
            if (known != null) {
                keep(known);
            }
            return known;
        }
    }

    /** Put last, so that the one that was not asked for longest goes first. */
    private void keep(MassDeciding known) {
        learnt.put(known.date(), known);
        last = known;
    }

    private MassDeciding learn(LocalDate day) {
        MassDeciding made = LibraryClassLoader.run(() -> new MassDeciding(List.of(rules), day, withExamples));
        synchronized (learnt) {
            asked.remove(day);
            MassDeciding meanwhile = learnt.get(day);
            if (meanwhile != null) {
                return meanwhile;
            }
            keep(made);
            return made;
        }
    }

    /** Counts once more; true for one of all who ask. */
    private boolean countsToOften(LocalDate day) {
        synchronized (learnt) {
            Integer before = asked.remove(day);
            int times = before == null ? 1 : before + 1;
            asked.put(day, times);
            return times == OFTEN;
        }
    }
}
