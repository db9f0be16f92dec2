package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.LocalText;
import kz.zhardem.Residence;

/**
 * What {@link SyntheticFamilies} assumes, and the texts that say so: both from the same numbers. Shares are in thousandths,
 * ages in years.
 */
final class SyntheticAssumptions {

    /** Whole numbers from one to another. */
    record Range(int least, int most) {}

    /** Both, the mother, the father, none. */
    static final List<Integer> PARENTS = List.of(770, 190, 15, 25);

    /** None, one, two, and so on. */
    static final List<Integer> CHILDREN = List.of(120, 300, 280, 170, 80, 30, 12, 5, 3);

    static final int YOUNGEST_YEARS = 18;
    static final int TWINS = 12;
    static final Range DAYS_BETWEEN_BIRTHS = new Range(330, 2200);

    static final Range MOTHER_AT_FIRST_BIRTH = new Range(18, 34);
    static final int FATHER_YOUNGER = 2;
    static final int FATHER_OLDER = 8;
    static final int CHILDLESS_YEARS = 40;

    /** None, one, two. */
    static final List<Integer> GRANDPARENTS = List.of(800, 140, 60);

    static final Range GRANDPARENT_AGES = new Range(50, 85);

    /** In hundredths of the median: the ends, and what lies between each two tenths. */
    static final List<Integer> INCOME_TENTHS = List.of(10, 40, 55, 70, 85, 100, 120, 145, 180, 250, 600);

    static final int INCOME_UNKNOWN = 10;

    /** In hundredths of the median. */
    static final Range POVERTY_LINE = new Range(31, 39);

    /** The median income of a member by year, in tenge; evenly between these, and the same beyond them. */
    private static final NavigableMap<Integer, Long> MEDIAN_INCOME =
            new TreeMap<>(Map.of(1998, 2_500L, 2006, 10_000L, 2015, 45_000L, 2020, 70_000L, 2026, 130_000L));

    static final int MOTHERS_WORK = 650;
    static final int FATHERS_WORK = 850;
    static final int GRANDPARENTS_WORK = 300;
    static final int GROWN_CHILDREN_WORK = 600;
    static final int PENSION_WOMEN = 61;
    static final int PENSION_MEN = 63;

    static final int ADULTS_DISABLED = 40;
    static final int CHILDREN_DISABLED = 16;
    static final int SEVERELY = 500;
    static final int HIV = 2;
    static final int FULL_STATE_SUPPORT = 5;
    static final int IMPRISONED = 10;
    static final int CARERS = 20;
    static final int INFANT = 3;

    static final int SINGLE = 400;
    static final int KUMIS_ALQA = 6;
    static final int ALTYN_ALQA = 7;
    static final int AWARDED = 800;

    static final int ADULT = 18;
    static final int SCHOOL = 6;
    static final int STUDENT = 22;
    static final int STUDY = 600;
    static final Range CONSCRIPTION = new Range(ADULT, 26);
    static final int FATHERS_CONSCRIPTED = 40;
    static final int CHILDREN_CONSCRIPTED = 150;

    static final int REGISTERED = 950;
    static final int BIRTH_GRANT_RECEIVED = 700;
    static final int LIVES_WITH_FAMILY = 970;
    static final int ALIMONY_EVADED = 150;
    static final int DISPENSARY = 60;
    static final int OUTPATIENT = 40;
    static final int GUARDIANSHIP = 5;
    static final int ADOPTED = 8;
    static final int RIGHTS_LOST = 5;
    static final int COUNTED_IN_OTHER_FAMILY = 8;
    static final int CARER_INSURED = 550;

    static final List<Residence> RESIDENCES = List.of(
            Residence.CITIZEN,
            Residence.KANDAS,
            Residence.TREATY_FOREIGNER,
            Residence.REFUGEE,
            Residence.OTHER_FOREIGNER,
            Residence.STATELESS,
            Residence.NOT_RESIDENT);

    /** In the order of {@link #RESIDENCES}. */
    static final List<Integer> RESIDENCE = List.of(970, 12, 4, 1, 8, 3, 2);

    static final int KANDAS_YEARS = 5;

    static final int SECOND_DWELLING = 60;
    static final int BUSINESS_PREMISES = 25;
    static final int BUILDING_PLOT = 50;
    static final int SEVERAL_CARS = 90;
    static final int MACHINERY = 20;

    static final int UNKNOWN = 2;

    private SyntheticAssumptions() {}

    /** The median income of a member in the year of a day, in whole tenge. */
    static long medianIncome(LocalDate date) {
        int year = date.getYear();
        Map.Entry<Integer, Long> before = MEDIAN_INCOME.floorEntry(year);
        Map.Entry<Integer, Long> after = MEDIAN_INCOME.ceilingEntry(year);
        if (before == null) {
            return MEDIAN_INCOME.firstEntry().getValue();
        }
        if (after == null || after.getKey().equals(before.getKey())) {
            return before.getValue();
        }
        long grown = (after.getValue() - before.getValue()) * (year - before.getKey());
        return before.getValue() + grown / (after.getKey() - before.getKey());
    }

    /** All that is assumed, in words. */
    static List<LocalText> texts(long seed, LocalDate date) {
        Map<Language, List<String>> texts = new TreeMap<>();
        for (Language language : Language.values()) {
            texts.put(language, new InWords(language).all(seed, date));
        }
        List<String> kk = texts.getOrDefault(Language.kk, List.of());
        List<String> ru = texts.getOrDefault(Language.ru, List.of());
        List<String> en = texts.getOrDefault(Language.en, List.of());
        return IntStream.range(0, en.size())
                .mapToObj(i -> LocalText.of(kk.get(i), ru.get(i), en.get(i)))
                .toList();
    }

    /** The texts in one language. */
    private static final class InWords {

        private final Language language;
        private final Formats formats;
        private final List<String> texts = new ArrayList<>();

        InWords(Language language) {
            this.language = language;
            this.formats = new Formats(language);
        }

        List<String> all(long seed, LocalDate date) {
            say("testBed");
            say("seed", Long.toString(seed), formats.date(date));
            say("parents", shares(PARENTS));
            say("children", shares(CHILDREN));
            say("births", YOUNGEST_YEARS, DAYS_BETWEEN_BIRTHS.least(), DAYS_BETWEEN_BIRTHS.most(), share(TWINS));
            say(
                    "ages",
                    MOTHER_AT_FIRST_BIRTH.least(),
                    MOTHER_AT_FIRST_BIRTH.most(),
                    FATHER_YOUNGER,
                    FATHER_OLDER,
                    CHILDLESS_YEARS);
            say(
                    "grandparents",
                    share(GRANDPARENTS.get(1)),
                    share(GRANDPARENTS.get(2)),
                    GRANDPARENT_AGES.least(),
                    GRANDPARENT_AGES.most());
            say(
                    "income",
                    formats.number(BigDecimal.valueOf(medianIncome(date))),
                    String.join(
                            "; ", INCOME_TENTHS.stream().map(Object::toString).toList()));
            say("povertyLine", POVERTY_LINE.least(), POVERTY_LINE.most());
            say("work", share(MOTHERS_WORK), share(FATHERS_WORK), share(GRANDPARENTS_WORK), share(GROWN_CHILDREN_WORK));
            say("pension", PENSION_WOMEN, PENSION_MEN);
            say("disability", share(ADULTS_DISABLED), share(CHILDREN_DISABLED), share(SEVERELY));
            say("health", share(HIV), share(DISPENSARY), share(OUTPATIENT));
            say("care", INFANT, share(CARERS), share(CARER_INSURED));
            say("support", share(FULL_STATE_SUPPORT), share(IMPRISONED));
            say("single", share(SINGLE), share(ALIMONY_EVADED));
            say("awards", KUMIS_ALQA, ALTYN_ALQA, share(AWARDED));
            say("study", SCHOOL, ADULT - 1, STUDENT, share(STUDY));
            say("conscripts", CONSCRIPTION.most(), share(FATHERS_CONSCRIPTED), share(CHILDREN_CONSCRIPTED));
            say("newborn", share(REGISTERED), share(BIRTH_GRANT_RECEIVED));
            say("home", share(LIVES_WITH_FAMILY), share(COUNTED_IN_OTHER_FAMILY), share(RIGHTS_LOST));
            say("guardianship", share(GUARDIANSHIP), share(ADOPTED));
            say("residence", shares(RESIDENCE));
            say("kandas", KANDAS_YEARS);
            say(
                    "property",
                    share(SECOND_DWELLING),
                    share(BUSINESS_PREMISES),
                    share(BUILDING_PLOT),
                    share(SEVERAL_CARS),
                    share(MACHINERY));
            say("unknown", share(UNKNOWN), share(INCOME_UNKNOWN));
            return texts;
        }

        private void say(String key, List<String> parts) {
            say(key, parts.toArray());
        }

        private void say(String key, Object... parts) {
            // As texts, because a number would be written in the way of the machine's own language.
            texts.add(language.phrase(
                    "synthetic." + key, Stream.of(parts).map(Object::toString).toArray()));
        }

        private String share(int perMille) {
            return formats.percent(BigDecimal.valueOf(perMille, 1));
        }

        private List<String> shares(List<Integer> perMille) {
            return perMille.stream().map(this::share).toList();
        }
    }
}
