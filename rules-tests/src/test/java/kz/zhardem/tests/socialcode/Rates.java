package kz.zhardem.tests.socialcode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import kz.zhardem.tests.baseline.CalculationIndex;
import org.jspecify.annotations.Nullable;

/** What is paid, by day; null where the record of the law is silent. */
final class Rates {

    private static final LocalDate SIGNED_FOR_EIGHT_AND_MORE = LocalDate.of(2020, 5, 13);

    private Rates() {}

    static BigDecimal birthGrant(int order, LocalDate date) {
        boolean fourth = order >= 4;
        if (before(date, "2008-01-01")) {
            return index("15", date);
        }
        if (before(date, "2010-01-01")) {
            return index("30", date);
        }
        if (before(date, "2014-04-01")) {
            return index(fourth ? "50" : "30", date);
        }
        if (before(date, "2017-07-01")) {
            return index(fourth ? "52.35" : "31.41", date);
        }
        return index(fourth ? "63" : "38", date);
    }

    static BigDecimal childCare(int order, LocalDate date) {
        String[] rates;
        if (before(date, "2008-01-01")) {
            rates = new String[] {"3", "3.5", "4", "4.5"};
        } else if (before(date, "2010-01-01")) {
            rates = new String[] {"5", "5.5", "6", "6.5"};
        } else if (before(date, "2014-04-01")) {
            rates = new String[] {"5.5", "6.5", "7.5", "8.5"};
        } else {
            rates = new String[] {"5.76", "6.81", "7.85", "8.90"};
        }
        return index(rates[Math.min(order, 4) - 1], date);
    }

    static @Nullable BigDecimal largeFamily(int children, LocalDate date, LocalDate knownOn) {
        if (before(date, "2007-01-01")) {
            return index("3.9", date);
        }
        if (before(date, "2020-01-01")) {
            return null;
        }
        boolean perChild = !date.isBefore(Requirements.SOCIAL_CODE) || !knownOn.isBefore(SIGNED_FOR_EIGHT_AND_MORE);
        return switch (children) {
            case 4 -> index("16.03", date);
            case 5 -> index("20.04", date);
            case 6 -> index("24.05", date);
            case 7 -> index("28.06", date);
            default -> index(perChild ? String.valueOf(4 * children) : "28.06", date);
        };
    }

    static @Nullable BigDecimal awardMother(boolean higherAward, LocalDate date) {
        if (before(date, "2007-01-01")) {
            return index("3.9", date);
        }
        if (before(date, "2018-01-01")) {
            return null;
        }
        return index(higherAward && !before(date, "2020-01-01") ? "7.40" : "6.40", date);
    }

    static @Nullable BigDecimal disabledChild(LocalDate date) {
        if (before(date, "2010-01-01")) {
            return null;
        }
        if (before(date, "2011-01-01")) {
            return minimum("1", date);
        }
        if (before(date, "2015-01-01")) {
            return null;
        }
        if (before(date, "2019-07-01")) {
            return minimum("1.05", date);
        }
        if (before(date, "2020-01-01")) {
            return minimum("1.40", date);
        }
        return before(date, "2023-07-01") ? null : minimum("1.61", date);
    }

    /** Whether the difference to the poverty line is what is paid. */
    static boolean assistanceIsTheDifference(LocalDate date) {
        return !before(date, "2020-01-01");
    }

    /** Tiyn for each child of 1 to 6. */
    static long assistanceForAChildOfOneToSix(LocalDate date) {
        return before(date, "2023-01-01") ? 0 : 150L * CalculationIndex.on(date);
    }

    static BigDecimal wholeTenge(BigDecimal exact) {
        return exact.setScale(0, RoundingMode.CEILING).setScale(2);
    }

    private static boolean before(LocalDate date, String day) {
        return date.isBefore(LocalDate.parse(day));
    }

    private static BigDecimal index(String times, LocalDate date) {
        return wholeTenge(new BigDecimal(times).multiply(BigDecimal.valueOf(CalculationIndex.on(date))));
    }

    private static BigDecimal minimum(String times, LocalDate date) {
        return wholeTenge(new BigDecimal(times).multiply(BigDecimal.valueOf(SubsistenceMinimum.on(date))));
    }
}
