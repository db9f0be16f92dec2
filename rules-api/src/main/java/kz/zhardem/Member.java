package kz.zhardem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person of a {@link Family}. Every fact but the id may be null, which means <em>unknown</em>. {@code toString}
 * shows no fact about the person.
 */
public sealed interface Member permits Mother, Father, Child, OtherMember {

    /**
     * Names the member in decisions and questions; unique in the family.
     *
     * @return the id, never blank
     */
    String id();

    /**
     * What the member is in the family.
     *
     * @return the role
     */
    Role role();

    /**
     * The date of birth.
     *
     * @return the date, or null when unknown
     */
    @Nullable
    LocalDate born();

    /**
     * Whether the member works.
     *
     * @return null when unknown
     */
    @Nullable
    Boolean working();

    /**
     * Whether the member is able to work.
     *
     * @return null when unknown
     */
    @Nullable
    Boolean ableToWork();

    /**
     * Whether the member has HIV or AIDS. Confidential by law: no log, exception or {@code toString} shows it.
     *
     * @return null when unknown
     */
    @Nullable
    Boolean hiv();

    /**
     * Whether the member has a disability.
     *
     * @return null when unknown
     */
    @Nullable
    Boolean disability();

    /**
     * Whether the member is a pensioner.
     *
     * @return null when unknown
     */
    @Nullable
    Boolean pensioner();

    /**
     * Whether the member is on full state support.
     *
     * @return null when unknown
     */
    @Nullable
    Boolean fullStateSupport();

    /**
     * Whether the member is in prison or in compulsory treatment by order of a court. Confidential: no log, exception or {@code toString}
     * shows it.
     *
     * @return null when unknown
     */
    @Nullable
    Boolean imprisoned();

    /**
     * Whether the member has a disability of group I or II.
     *
     * @return null when unknown
     */
    @Nullable
    Boolean severeDisability();

    /**
     * Whether the member cares for a child under 3, a child with a disability, a person with a disability of group I or
     * II, or an old person in need of care.
     *
     * @return null when unknown
     */
    @Nullable
    Boolean carer();

    /**
     * Starts from what is known of the member.
     *
     * @return a new builder
     */
    MemberBuilder<?> toBuilder();
}
