package kz.zhardem.workbench;

import static java.time.temporal.ChronoUnit.YEARS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.LocalText;
import kz.zhardem.Member;
import kz.zhardem.MemberBuilder;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Residence;
import org.jspecify.annotations.Nullable;

/**
 * Families made up at random: a test bed, not Kazakhstan's microdata. What is assumed can be read as {@link #assumptions()}.
 * The same seed, day and number give the same family on every machine, whichever families are made before it. Immutable and
 * thread-safe.
 */
public final class SyntheticFamilies {

    private static final List<Parents> PARENTS = List.of(Parents.values());

    private static final int DAYS_OF_A_YEAR = 365;

    private final long seed;
    private final LocalDate date;

    /**
     * Families as of a day.
     *
     * @param seed which families: another seed gives others
     * @param date the day as of which they are as assumed; nobody is born after it
     */
    public SyntheticFamilies(long seed, LocalDate date) {
        this.seed = seed;
        this.date = date;
    }

    /**
     * The first families, each made when it is asked for.
     *
     * @param count how many
     * @return the families, in order; can be made parallel
     */
    public Stream<Family> families(long count) {
        return LongStream.rangeClosed(1, count).mapToObj(this::family);
    }

    /**
     * What is assumed of the families, each as a sentence or two.
     *
     * @return the texts, in the order in which they should be read
     */
    public List<LocalText> assumptions() {
        return SyntheticAssumptions.texts(seed, date);
    }

    /**
     * Makes up one family.
     *
     * @param number its place among all, from 1
     * @return the family
     */
    public Family family(long number) {
        return new Maker(new Draws(seed, number)).family();
    }

    /** Which parents there are, in the order of {@link SyntheticAssumptions#PARENTS}. */
    private enum Parents {
        BOTH,
        MOTHER,
        FATHER,
        NONE
    }

    /** Makes one family. */
    private final class Maker {

        private final Draws draws;

        Maker(Draws draws) {
            this.draws = draws;
        }

        Family family() {
            Parents parents = PARENTS.get(draws.pick(SyntheticAssumptions.PARENTS));
            List<LocalDate> births = births(draws.pick(SyntheticAssumptions.CHILDREN));
            LocalDate eldest = births.isEmpty()
                    ? date.minusDays(draws.between(0, SyntheticAssumptions.CHILDLESS_YEARS * DAYS_OF_A_YEAR))
                    : births.get(0);
            LocalDate motherBorn = eldest.minusDays(years(SyntheticAssumptions.MOTHER_AT_FIRST_BIRTH));
            LocalDate fatherBorn = motherBorn.plusDays((long) SyntheticAssumptions.FATHER_YOUNGER * DAYS_OF_A_YEAR
                    - draws.between(
                            0,
                            (SyntheticAssumptions.FATHER_YOUNGER + SyntheticAssumptions.FATHER_OLDER)
                                    * DAYS_OF_A_YEAR));
            boolean mother = parents == Parents.BOTH || parents == Parents.MOTHER;
            boolean father = parents == Parents.BOTH || parents == Parents.FATHER;

            List<Member> members = new ArrayList<>();
            if (mother) {
                members.add(mother(motherBorn, births, !father));
            }
            if (father) {
                members.add(father(fatherBorn));
            }
            for (int i = 0; i < births.size(); i++) {
                members.add(child("c" + (i + 1), births.get(i), parents));
            }
            int others = Math.max(draws.pick(SyntheticAssumptions.GRANDPARENTS), parents == Parents.NONE ? 1 : 0);
            for (int i = 0; i < others; i++) {
                members.add(grandparent("o" + (i + 1)));
            }
            return withFactsOfItsOwn(members);
        }

        /** The days of birth, the eldest child's first. */
        private List<LocalDate> births(int children) {
            List<LocalDate> births = new ArrayList<>();
            LocalDate born = date.minusDays(draws.between(0, SyntheticAssumptions.YOUNGEST_YEARS * DAYS_OF_A_YEAR - 1));
            for (int i = 0; i < children; i++) {
                births.add(0, born);
                if (!draws.chance(SyntheticAssumptions.TWINS)) {
                    born = born.minusDays(draws.between(
                            SyntheticAssumptions.DAYS_BETWEEN_BIRTHS.least(),
                            SyntheticAssumptions.DAYS_BETWEEN_BIRTHS.most()));
                }
            }
            return births;
        }

        private int years(SyntheticAssumptions.Range years) {
            return draws.between(years.least() * DAYS_OF_A_YEAR, years.most() * DAYS_OF_A_YEAR);
        }

        private Family withFactsOfItsOwn(List<Member> members) {
            long median = SyntheticAssumptions.medianIncome(date);
            Residence residence = SyntheticAssumptions.RESIDENCES.get(draws.pick(SyntheticAssumptions.RESIDENCE));
            Family.Builder family = Family.builder()
                    .averageMonthlyIncome(draws.unless(
                            SyntheticAssumptions.INCOME_UNKNOWN,
                            BigDecimal.valueOf(incomePerMember(median) * members.size())))
                    .povertyLine(known(BigDecimal.valueOf(median
                            * draws.between(
                                    SyntheticAssumptions.POVERTY_LINE.least(), SyntheticAssumptions.POVERTY_LINE.most())
                            / 100)))
                    .residence(known(residence))
                    .kandasSince(
                            residence == Residence.KANDAS
                                    ? date.minusDays(
                                            draws.between(0, SyntheticAssumptions.KANDAS_YEARS * DAYS_OF_A_YEAR))
                                    : null)
                    .secondDwelling(yes(SyntheticAssumptions.SECOND_DWELLING))
                    .businessPremises(yes(SyntheticAssumptions.BUSINESS_PREMISES))
                    .buildingPlot(yes(SyntheticAssumptions.BUILDING_PLOT))
                    .severalCars(yes(SyntheticAssumptions.SEVERAL_CARS))
                    .machinery(yes(SyntheticAssumptions.MACHINERY));
            members.forEach(family::add);
            return family.build();
        }

        /** In whole tenge: a tenth of the families lies between each two limits, evenly. */
        private long incomePerMember(long median) {
            List<Integer> limits = SyntheticAssumptions.INCOME_TENTHS;
            int tenth = draws.between(0, limits.size() - 2);
            long from = median * limits.get(tenth);
            long to = median * limits.get(tenth + 1);
            return (from * Draws.ALL + (to - from) * draws.between(0, Draws.ALL - 1)) / Draws.ALL / 100;
        }

        private Mother mother(LocalDate born, List<LocalDate> births, boolean alone) {
            Mother.Builder mother = Mother.builder("m");
            boolean works =
                    grownUp(mother, born, SyntheticAssumptions.MOTHERS_WORK, SyntheticAssumptions.PENSION_WOMEN);
            boolean infant = births.stream().anyMatch(day -> YEARS.between(day, date) < SyntheticAssumptions.INFANT);
            return mother.carer(known((!works && infant) || draws.chance(SyntheticAssumptions.CARERS)))
                    .single(known(alone && !births.isEmpty() && draws.chance(SyntheticAssumptions.SINGLE)))
                    .awards(known(awards(births.size())))
                    .build();
        }

        private Set<Award> awards(int children) {
            boolean awarded = children >= SyntheticAssumptions.KUMIS_ALQA && draws.chance(SyntheticAssumptions.AWARDED);
            if (!awarded) {
                return Set.of();
            }
            return Set.of(children >= SyntheticAssumptions.ALTYN_ALQA ? Award.ALTYN_ALQA : Award.KUMIS_ALQA);
        }

        private Father father(LocalDate born) {
            Father.Builder father = Father.builder("f");
            boolean works = grownUp(father, born, SyntheticAssumptions.FATHERS_WORK, SyntheticAssumptions.PENSION_MEN);
            boolean young = YEARS.between(born, date) <= SyntheticAssumptions.CONSCRIPTION.most();
            return father.conscript(known(!works && young && draws.chance(SyntheticAssumptions.FATHERS_CONSCRIPTED)))
                    .build();
        }

        private OtherMember grandparent(String id) {
            OtherMember.Builder other = OtherMember.builder(id);
            LocalDate born = date.minusDays(years(SyntheticAssumptions.GRANDPARENT_AGES));
            grownUp(other, born, SyntheticAssumptions.GRANDPARENTS_WORK, SyntheticAssumptions.PENSION_MEN);
            return other.conscript(known(false)).build();
        }

        /** What is drawn alike for all grown-up people but children; gives whether the person works. */
        private <B extends MemberBuilder<B>> boolean grownUp(B person, LocalDate born, int working, int pension) {
            boolean disabled = draws.chance(SyntheticAssumptions.ADULTS_DISABLED);
            boolean severely = disabled && draws.chance(SyntheticAssumptions.SEVERELY);
            boolean pensioner = YEARS.between(born, date) >= pension;
            boolean works = !severely && !pensioner && draws.chance(working);
            person.born(known(born))
                    .working(known(works))
                    .ableToWork(known(!severely && !pensioner))
                    .hiv(yes(SyntheticAssumptions.HIV))
                    .disability(known(disabled))
                    .severeDisability(known(severely))
                    .pensioner(known(pensioner))
                    .fullStateSupport(yes(SyntheticAssumptions.FULL_STATE_SUPPORT))
                    .imprisoned(known(!works && draws.chance(SyntheticAssumptions.IMPRISONED)))
                    .carer(yes(SyntheticAssumptions.CARERS));
            return works;
        }

        private Child child(String id, LocalDate born, Parents parents) {
            long age = YEARS.between(born, date);
            boolean adult = age >= SyntheticAssumptions.ADULT;
            boolean disabled = draws.chance(SyntheticAssumptions.CHILDREN_DISABLED);
            boolean severely = disabled && draws.chance(SyntheticAssumptions.SEVERELY);
            boolean pupil = age >= SyntheticAssumptions.SCHOOL && !adult;
            boolean student =
                    pupil || (adult && age <= SyntheticAssumptions.STUDENT && draws.chance(SyntheticAssumptions.STUDY));
            boolean works = adult && !student && !severely && draws.chance(SyntheticAssumptions.GROWN_CHILDREN_WORK);
            boolean conscript = adult
                    && !student
                    && !works
                    && age <= SyntheticAssumptions.CONSCRIPTION.most()
                    && draws.chance(SyntheticAssumptions.CHILDREN_CONSCRIPTED);
            boolean adopted = draws.chance(SyntheticAssumptions.ADOPTED);
            boolean guarded = !adult
                    && (parents == Parents.NONE || (!adopted && draws.chance(SyntheticAssumptions.GUARDIANSHIP)));
            boolean withMother = parents == Parents.BOTH || parents == Parents.MOTHER;
            return Child.builder(id)
                    .born(known(born))
                    .working(known(works))
                    .ableToWork(known(adult && !severely))
                    .hiv(yes(SyntheticAssumptions.HIV))
                    .disability(known(disabled))
                    .severeDisability(known(severely))
                    .pensioner(known(false))
                    .fullStateSupport(yes(SyntheticAssumptions.FULL_STATE_SUPPORT))
                    .imprisoned(known(false))
                    .carer(known(false))
                    .birthRegistered(known(age > 0 || draws.chance(SyntheticAssumptions.REGISTERED)))
                    .birthGrantReceived(known(age > 0 || draws.chance(SyntheticAssumptions.BIRTH_GRANT_RECEIVED)))
                    .livesWithMother(known(withMother && draws.chance(SyntheticAssumptions.LIVES_WITH_FAMILY)))
                    .alimonyEvaded(
                            known(parents == Parents.MOTHER && draws.chance(SyntheticAssumptions.ALIMONY_EVADED)))
                    .dispensaryRegistered(yes(SyntheticAssumptions.DISPENSARY))
                    .outpatientTreatment(yes(SyntheticAssumptions.OUTPATIENT))
                    .guardianship(known(guarded))
                    .guardianshipSince(guarded ? since(born) : null)
                    .conscript(known(conscript))
                    .student(known(student))
                    .livesWithFamily(yes(SyntheticAssumptions.LIVES_WITH_FAMILY))
                    .parentalRightsLost(yes(SyntheticAssumptions.RIGHTS_LOST))
                    .countedInOtherFamily(yes(SyntheticAssumptions.COUNTED_IN_OTHER_FAMILY))
                    .stillborn(known(false))
                    .carerInsured(yes(SyntheticAssumptions.CARER_INSURED))
                    .adopted(known(adopted))
                    .adoptedOn(adopted ? since(born) : null)
                    .build();
        }

        /** A day in somebody's life so far. */
        private LocalDate since(LocalDate born) {
            return born.plusDays(draws.between(0, (int) (date.toEpochDay() - born.toEpochDay())));
        }

        private @Nullable Boolean yes(int perMille) {
            return known(draws.chance(perMille));
        }

        private <T> @Nullable T known(T value) {
            return draws.unless(SyntheticAssumptions.UNKNOWN, value);
        }
    }
}
