package kz.zhardem.tests.families;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.zhardem.Family;
import kz.zhardem.Member;
import kz.zhardem.Role;
import org.jspecify.annotations.Nullable;

/** A kind of fact that may be unknown: the family's own first, then those of members. */
public enum Attribute {
    INCOME("averageMonthlyIncome", EnumSet.noneOf(Role.class)),
    POVERTY_LINE("povertyLine", EnumSet.noneOf(Role.class)),
    RESIDENCE("residence", EnumSet.noneOf(Role.class)),
    KANDAS_SINCE("kandasSince", EnumSet.noneOf(Role.class)),
    SECOND_DWELLING("secondDwelling", EnumSet.noneOf(Role.class)),
    BUSINESS_PREMISES("businessPremises", EnumSet.noneOf(Role.class)),
    BUILDING_PLOT("buildingPlot", EnumSet.noneOf(Role.class)),
    SEVERAL_CARS("severalCars", EnumSet.noneOf(Role.class)),
    MACHINERY("machinery", EnumSet.noneOf(Role.class)),
    BORN("born", EnumSet.allOf(Role.class)),
    WORKING("working", EnumSet.allOf(Role.class)),
    ABLE_TO_WORK("ableToWork", EnumSet.allOf(Role.class)),
    HIV("hiv", EnumSet.allOf(Role.class)),
    DISABILITY("disability", EnumSet.allOf(Role.class)),
    PENSIONER("pensioner", EnumSet.allOf(Role.class)),
    FULL_STATE_SUPPORT("fullStateSupport", EnumSet.allOf(Role.class)),
    IMPRISONED("imprisoned", EnumSet.allOf(Role.class)),
    SEVERE_DISABILITY("severeDisability", EnumSet.allOf(Role.class)),
    CARER("carer", EnumSet.allOf(Role.class)),
    SINGLE("single", EnumSet.of(Role.MOTHER)),
    AWARDS("awards", EnumSet.of(Role.MOTHER)),
    CONSCRIPT("conscript", EnumSet.complementOf(EnumSet.of(Role.MOTHER))),
    BIRTH_ORDER("birthOrder", EnumSet.of(Role.CHILD)),
    BIRTH_REGISTERED("birthRegistered", EnumSet.of(Role.CHILD)),
    BIRTH_GRANT_RECEIVED("birthGrantReceived", EnumSet.of(Role.CHILD)),
    LIVES_WITH_MOTHER("livesWithMother", EnumSet.of(Role.CHILD)),
    ALIMONY_EVADED("alimonyEvaded", EnumSet.of(Role.CHILD)),
    DISPENSARY_REGISTERED("dispensaryRegistered", EnumSet.of(Role.CHILD)),
    OUTPATIENT_TREATMENT("outpatientTreatment", EnumSet.of(Role.CHILD)),
    GUARDIANSHIP("guardianship", EnumSet.of(Role.CHILD)),
    STUDENT("student", EnumSet.of(Role.CHILD)),
    LIVES_WITH_FAMILY("livesWithFamily", EnumSet.of(Role.CHILD)),
    PARENTAL_RIGHTS_LOST("parentalRightsLost", EnumSet.of(Role.CHILD)),
    COUNTED_IN_OTHER_FAMILY("countedInOtherFamily", EnumSet.of(Role.CHILD)),
    STILLBORN("stillborn", EnumSet.of(Role.CHILD)),
    CARER_INSURED("carerInsured", EnumSet.of(Role.CHILD)),
    ADOPTED("adopted", EnumSet.of(Role.CHILD)),
    ADOPTED_ON("adoptedOn", EnumSet.of(Role.CHILD)),
    GUARDIANSHIP_SINCE("guardianshipSince", EnumSet.of(Role.CHILD));

    private final String field;

    @SuppressWarnings("ImmutableEnumChecker") // written once, never handed out
    private final Set<Role> roles;

    Attribute(String field, Set<Role> roles) {
        this.field = field;
        this.roles = roles;
    }

    /**
     * Its name in a question.
     *
     * @return for example {@code ableToWork}
     */
    public String field() {
        return field;
    }

    /**
     * Whether such a member has it.
     *
     * @param role what the member is
     * @return false also for the family's own
     */
    public boolean isOf(Role role) {
        return roles.contains(role);
    }

    /**
     * Whether it is the family's own.
     *
     * @return false for those of members
     */
    public boolean isOfFamily() {
        return roles.isEmpty();
    }

    @Nullable
    Object of(Family family) {
        return read(family);
    }

    @Nullable
    Object of(Member member) {
        return read(member);
    }

    /** Read many times for each of many families. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private @Nullable Object read(Object facts) {
        RecordComponent fact = Arrays.stream(COMPONENTS.get(facts.getClass()))
                .filter(component -> component.getName().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a fact of this"));
        try {
            return fact.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Family with(Family family, @Nullable Object value) {
        return family.with(field, value);
    }

    Member with(Member member, @Nullable Object value) {
        Family alone = new Family(null, List.of(member));
        return alone.with("members[" + member.id() + "]." + field, value)
                .members()
                .get(0);
    }
}
