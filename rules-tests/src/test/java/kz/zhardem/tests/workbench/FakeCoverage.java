package kz.zhardem.tests.workbench;

import java.time.LocalDate;
import java.util.List;
import kz.zhardem.Coverage;
import kz.zhardem.Mark;
import kz.zhardem.Status;

/** A coverage with everything that one can hold. */
final class FakeCoverage {

    static final Coverage COVERAGE = new Coverage(
            LocalDate.of(1998, 1, 1),
            List.of(
                    new Coverage.OfValue(
                            "monthly-calculation-index",
                            FakeEngine.text("Calculation index"),
                            LocalDate.of(2027, 12, 31),
                            List.of(
                                    new Coverage.Period(
                                            LocalDate.of(1998, 1, 1),
                                            LocalDate.of(2005, 12, 31),
                                            null,
                                            "630",
                                            "tenge",
                                            Mark.SINGLE,
                                            null,
                                            "the budget law of 1998, article 17, as printed in the collection of laws"),
                                    new Coverage.Period(
                                            LocalDate.of(2006, 1, 1),
                                            null,
                                            null,
                                            "1030",
                                            "tenge",
                                            Mark.RECALLED,
                                            Status.UNVERIFIED,
                                            "from memory"))),
                    new Coverage.OfValue(
                            "subsistence-minimum",
                            null,
                            LocalDate.of(2026, 12, 31),
                            List.of(new Coverage.Period(
                                    null, null, null, "14952", "tenge", Mark.CONFIRMED, null, "code table")))),
            List.of(
                    new Coverage.OfBenefit(
                            "birth-grant",
                            FakeEngine.text("Birth grant"),
                            List.of(
                                    new Coverage.Edition(
                                            "law-63", LocalDate.of(2006, 1, 1), "Law N 63, art. 7", Status.UNVERIFIED),
                                    new Coverage.Edition(
                                            "social-code", LocalDate.of(2023, 7, 1), "Social Code, art. 79", null)),
                            List.of(new Coverage.OfValue(
                                    "birth-grant.rate",
                                    null,
                                    null,
                                    List.of(
                                            new Coverage.Period(
                                                    LocalDate.of(2006, 1, 1),
                                                    LocalDate.of(2007, 12, 31),
                                                    null,
                                                    "1–3: 30; 4+: 50",
                                                    "mci",
                                                    Mark.CONFIRMED,
                                                    null,
                                                    "art. 7"),
                                            new Coverage.Period(
                                                    LocalDate.of(2008, 1, 1),
                                                    null,
                                                    LocalDate.of(2008, 5, 13),
                                                    null,
                                                    "mci",
                                                    null,
                                                    null,
                                                    "multipliers were looked for and not found"))))),
                    new Coverage.OfBenefit("care", FakeEngine.text("Care allowance"), List.of(), List.of())),
            List.of(new Coverage.LeftOut(
                    FakeEngine.text("Payments from social insurance"),
                    FakeEngine.text("they depend on contributions, which are no facts about the family"))),
            List.of(new Coverage.Due(
                    "subsistence-minimum",
                    LocalDate.of(2026, 12, 31),
                    "base-figures/subsistence-minimum.yaml",
                    LocalDate.of(2027, 12, 31))));

    private FakeCoverage() {}
}
