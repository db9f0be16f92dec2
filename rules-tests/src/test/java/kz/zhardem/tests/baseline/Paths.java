package kz.zhardem.tests.baseline;

/** How a question names a fact. */
final class Paths {

    static final String INCOME = "averageMonthlyIncome";

    private Paths() {}

    static String of(String member, String fact) {
        return "members[" + member + "]." + fact;
    }
}
