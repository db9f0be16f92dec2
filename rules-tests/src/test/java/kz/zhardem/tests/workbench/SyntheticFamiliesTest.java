package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import kz.zhardem.Family;
import kz.zhardem.LocalText;
import kz.zhardem.workbench.Case;
import kz.zhardem.workbench.CaseReader;
import kz.zhardem.workbench.CaseWriter;
import kz.zhardem.workbench.SyntheticFamilies;
import org.junit.jupiter.api.Test;

class SyntheticFamiliesTest {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

    private static final SyntheticFamilies FAMILIES = new SyntheticFamilies(7, DATE);

    private static final int SOME = 1000;

    /** When the assumptions change on purpose, this number does. */
    @Test
    void theSameSeedGivesTheSameFamiliesOnEveryMachine() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        CaseWriter writer = new CaseWriter();
        FAMILIES.families(SOME).forEach(family -> digest.update(writer.writeLine(new Case("r", DATE, family))));

        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("53e950ae6f6f05b1497085b90ff32940b51cda198f4968affaf569d56947210e");
    }

    @Test
    void aFamilyDoesNotDependOnThoseBefore() {
        List<Family> inOrder = FAMILIES.families(SOME).toList();

        assertThat(FAMILIES.families(SOME).parallel().toList()).isEqualTo(inOrder);
        assertThat(FAMILIES.family(SOME)).isEqualTo(inOrder.get(SOME - 1));
        assertThat(FAMILIES.families(10).toList()).isEqualTo(inOrder.subList(0, 10));
        assertThat(new SyntheticFamilies(8, DATE).families(SOME).toList()).isNotEqualTo(inOrder);
        assertThat(inOrder.stream().distinct().count()).isGreaterThan(SOME * 9L / 10);
    }

    @Test
    void familiesAreAsTheAssumptionsSay() {
        List<Family> families = FAMILIES.families(20 * SOME).toList();

        assertThat(families).allSatisfy(family -> {
            assertThat(family.members())
                    .allMatch(member -> member.born() == null || !member.born().isAfter(DATE));
            assertThat(family.children()).hasSizeLessThanOrEqualTo(8);
            assertThat(family.averageMonthlyIncome())
                    .matches(income -> income == null || (income.signum() > 0 && income.scale() <= 0));
        });
        assertThat(share(families, family -> family.children().isEmpty())).isBetween(11.0, 13.0);
        assertThat(share(
                        families,
                        family -> family.mother().isPresent() && family.father().isPresent()))
                .isBetween(75.5, 78.5);
        assertThat(share(families, family -> family.averageMonthlyIncome() == null))
                .isBetween(0.7, 1.3);
    }

    private static double share(List<Family> families, java.util.function.Predicate<Family> holds) {
        return 100.0 * families.stream().filter(holds).count() / families.size();
    }

    @Test
    void everyAssumptionIsSaidInThreeLanguages() {
        List<LocalText> assumptions = FAMILIES.assumptions();

        assertThat(assumptions).hasSizeGreaterThan(20);
        for (String language : List.of("kk", "ru", "en")) {
            Locale locale = Locale.forLanguageTag(language);
            assertThat(assumptions)
                    .extracting(text -> text.in(locale))
                    .doesNotHaveDuplicates()
                    .noneMatch(text -> text.contains("{") || text.contains("}"))
                    .anyMatch(text -> text.contains("130") && text.contains("000"));
        }
        assertThat(assumptions.get(3).in(Locale.ENGLISH))
                .isEqualTo("Children: none 12.0%, 1 – 30.0%, 2 – 28.0%, 3 – 17.0%, 4 – 8.0%, 5 – 3.0%, 6 – 1.2%,"
                        + " 7 – 0.5%, 8 – 0.3%.");
    }

    /** A field that is null at the top is unusual enough for the case to be read in the other way. */
    @Test
    void aCaseIsReadAlikeQuicklyAndCarefully() {
        CaseReader reader = new CaseReader();
        CaseWriter writer = new CaseWriter();
        assertThat(FAMILIES.families(SOME)).allSatisfy(family -> {
            Case went = new Case("social-code", DATE, family);
            String line = new String(writer.writeLine(went), java.nio.charset.StandardCharsets.UTF_8).strip();
            String unusual = line.substring(0, line.length() - 1) + ",\"knownOn\":null}";

            assertThat(reader.read(bytes(line))).isEqualTo(went);
            assertThat(reader.read(bytes(unusual))).isEqualTo(went);
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
