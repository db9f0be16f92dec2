package kz.zhardem.tests.socialcode;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.zhardem.Family;
import kz.zhardem.Residence;
import org.jspecify.annotations.Nullable;

/**
 * Requirements that are all to be met and read no fact together: one that is unmet refuses whatever the others say, and
 * while none is, every fact that can turn one of them can change the answer.
 */
final class Requirements {

    static final LocalDate SOCIAL_CODE = LocalDate.of(2023, 7, 1);

    private static final Set<Residence> EQUAL_TO_CITIZENS = EnumSet.of(Residence.CITIZEN, Residence.TREATY_FOREIGNER);

    final LocalDate date;

    private final SortedSet<String> missing = new TreeSet<>();

    private boolean refused;

    Requirements(LocalDate date) {
        this.date = date;
    }

    boolean underSocialCode() {
        return !date.isBefore(SOCIAL_CODE);
    }

    boolean isRefused() {
        return refused;
    }

    SortedSet<String> missing() {
        return new TreeSet<>(missing);
    }

    Requirements must(boolean met) {
        refused |= !met;
        return this;
    }

    Requirements mustBe(boolean wanted, @Nullable Boolean fact, String path) {
        return fact == null ? asks(path) : must(fact == wanted);
    }

    Requirements asks(String path) {
        missing.add(path);
        return this;
    }

    /** Articles 79, 81, 90, 183: citizens, kandas from the day of the status, foreigners under a treaty. */
    Requirements equalToCitizen(Family family) {
        Residence residence = family.residence();
        if (residence == null) {
            asks("residence");
        }
        if (residence == null || residence == Residence.KANDAS) {
            LocalDate since = family.kandasSince();
            if (since == null) {
                asks("kandasSince");
            } else if (residence != null) {
                must(!since.isAfter(date));
            }
            return this;
        }
        return must(EQUAL_TO_CITIZENS.contains(residence));
    }

    /** Articles 93 and 120: whoever lives permanently in Kazakhstan. */
    Requirements resident(Family family) {
        Residence residence = family.residence();
        return residence == null ? asks("residence") : must(residence != Residence.NOT_RESIDENT);
    }

    /** What began on a day, if it is so at all: an adoption, a guardianship. */
    Requirements begunIfAny(@Nullable Boolean isSo, String factPath, @Nullable LocalDate since, String sincePath) {
        boolean begun = since != null && !since.isAfter(date);
        if (begun || (isSo != null && !isSo)) {
            return this;
        }
        if (isSo == null) {
            asks(factPath);
        } else if (since != null) {
            return must(false);
        }
        return since == null ? asks(sincePath) : this;
    }
}
