package kz.zhardem.tests.families;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.Father;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Role;
import org.jspecify.annotations.Nullable;

/** A kind of fact that may be unknown. Only {@link #INCOME} is the family's, all others are a member's. */
public enum Attribute {
    INCOME("averageMonthlyIncome", EnumSet.noneOf(Role.class)),
    BORN("born", EnumSet.allOf(Role.class)),
    WORKING("working", EnumSet.allOf(Role.class)),
    ABLE_TO_WORK("ableToWork", EnumSet.allOf(Role.class)),
    HIV("hiv", EnumSet.allOf(Role.class)),
    DISABILITY("disability", EnumSet.allOf(Role.class)),
    PENSIONER("pensioner", EnumSet.allOf(Role.class)),
    SINGLE("single", EnumSet.of(Role.MOTHER)),
    AWARDS("awards", EnumSet.of(Role.MOTHER)),
    CONSCRIPT("conscript", EnumSet.of(Role.FATHER)),
    BIRTH_ORDER("birthOrder", EnumSet.of(Role.CHILD)),
    BIRTH_REGISTERED("birthRegistered", EnumSet.of(Role.CHILD)),
    BIRTH_GRANT_RECEIVED("birthGrantReceived", EnumSet.of(Role.CHILD)),
    LIVES_WITH_MOTHER("livesWithMother", EnumSet.of(Role.CHILD)),
    ALIMONY_EVADED("alimonyEvaded", EnumSet.of(Role.CHILD)),
    DISPENSARY_REGISTERED("dispensaryRegistered", EnumSet.of(Role.CHILD)),
    OUTPATIENT_TREATMENT("outpatientTreatment", EnumSet.of(Role.CHILD)),
    GUARDIANSHIP("guardianship", EnumSet.of(Role.CHILD));

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

    @Nullable
    Object of(Member member) {
        return switch (this) {
            case INCOME -> throw new IllegalArgumentException("not a member's");
            case BORN -> member.born();
            case WORKING -> member.working();
            case ABLE_TO_WORK -> member.ableToWork();
            case HIV -> member.hiv();
            case DISABILITY -> member.disability();
            case PENSIONER -> member.pensioner();
            case SINGLE -> ((Mother) member).single();
            case AWARDS -> ((Mother) member).awards();
            case CONSCRIPT -> ((Father) member).conscript();
            case BIRTH_ORDER -> ((Child) member).birthOrder();
            case BIRTH_REGISTERED -> ((Child) member).birthRegistered();
            case BIRTH_GRANT_RECEIVED -> ((Child) member).birthGrantReceived();
            case LIVES_WITH_MOTHER -> ((Child) member).livesWithMother();
            case ALIMONY_EVADED -> ((Child) member).alimonyEvaded();
            case DISPENSARY_REGISTERED -> ((Child) member).dispensaryRegistered();
            case OUTPATIENT_TREATMENT -> ((Child) member).outpatientTreatment();
            case GUARDIANSHIP -> ((Child) member).guardianship();
        };
    }

    Member with(Member member, @Nullable Object value) {
        if (member instanceof Mother mother) {
            return with(mother, value);
        }
        if (member instanceof Father father) {
            return with(father, value);
        }
        return member instanceof Child child ? with(child, value) : with((OtherMember) member, value);
    }

    private Mother with(Mother mother, @Nullable Object value) {
        return new Mother(
                mother.id(),
                date(BORN, mother.born(), value),
                yesNo(WORKING, mother.working(), value),
                yesNo(ABLE_TO_WORK, mother.ableToWork(), value),
                yesNo(HIV, mother.hiv(), value),
                yesNo(DISABILITY, mother.disability(), value),
                yesNo(PENSIONER, mother.pensioner(), value),
                yesNo(SINGLE, mother.single(), value),
                this == AWARDS ? awards(value) : mother.awards());
    }

    private Father with(Father father, @Nullable Object value) {
        return new Father(
                father.id(),
                date(BORN, father.born(), value),
                yesNo(WORKING, father.working(), value),
                yesNo(ABLE_TO_WORK, father.ableToWork(), value),
                yesNo(HIV, father.hiv(), value),
                yesNo(DISABILITY, father.disability(), value),
                yesNo(PENSIONER, father.pensioner(), value),
                yesNo(CONSCRIPT, father.conscript(), value));
    }

    private OtherMember with(OtherMember other, @Nullable Object value) {
        return new OtherMember(
                other.id(),
                date(BORN, other.born(), value),
                yesNo(WORKING, other.working(), value),
                yesNo(ABLE_TO_WORK, other.ableToWork(), value),
                yesNo(HIV, other.hiv(), value),
                yesNo(DISABILITY, other.disability(), value),
                yesNo(PENSIONER, other.pensioner(), value));
    }

    private Child with(Child child, @Nullable Object value) {
        return new Child(
                child.id(),
                date(BORN, child.born(), value),
                yesNo(WORKING, child.working(), value),
                yesNo(ABLE_TO_WORK, child.ableToWork(), value),
                yesNo(HIV, child.hiv(), value),
                yesNo(DISABILITY, child.disability(), value),
                yesNo(PENSIONER, child.pensioner(), value),
                this == BIRTH_ORDER ? (Integer) value : child.birthOrder(),
                yesNo(BIRTH_REGISTERED, child.birthRegistered(), value),
                yesNo(BIRTH_GRANT_RECEIVED, child.birthGrantReceived(), value),
                yesNo(LIVES_WITH_MOTHER, child.livesWithMother(), value),
                yesNo(ALIMONY_EVADED, child.alimonyEvaded(), value),
                yesNo(DISPENSARY_REGISTERED, child.dispensaryRegistered(), value),
                yesNo(OUTPATIENT_TREATMENT, child.outpatientTreatment(), value),
                yesNo(GUARDIANSHIP, child.guardianship(), value));
    }

    private @Nullable LocalDate date(Attribute attribute, @Nullable LocalDate old, @Nullable Object value) {
        return this == attribute ? (LocalDate) value : old;
    }

    private @Nullable Boolean yesNo(Attribute attribute, @Nullable Boolean old, @Nullable Object value) {
        return this == attribute ? (Boolean) value : old;
    }

    private static @Nullable Set<Award> awards(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        EnumSet<Award> awards = EnumSet.noneOf(Award.class);
        ((Set<?>) value).forEach(award -> awards.add((Award) award));
        return awards;
    }

    static @Nullable BigDecimal income(@Nullable Object value) {
        return (BigDecimal) value;
    }
}
