package kz.zhardem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts that every member's builder takes. A fact that is not set, or set to null, is unknown. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract sealed class MemberBuilder<B extends MemberBuilder<B>>
        permits Mother.Builder, Father.Builder, Child.Builder, OtherMember.Builder {

    final String id;

    @Nullable
    LocalDate born;

    @Nullable
    Boolean working;

    @Nullable
    Boolean ableToWork;

    @Nullable
    Boolean hiv;

    @Nullable
    Boolean disability;

    @Nullable
    Boolean pensioner;

    @Nullable
    Boolean fullStateSupport;

    @Nullable
    Boolean imprisoned;

    @Nullable
    Boolean severeDisability;

    @Nullable
    Boolean carer;

    MemberBuilder(String id) {
        this.id = id;
    }

    MemberBuilder(Member member) {
        this.id = member.id();
        this.born = member.born();
        this.working = member.working();
        this.ableToWork = member.ableToWork();
        this.hiv = member.hiv();
        this.disability = member.disability();
        this.pensioner = member.pensioner();
        this.fullStateSupport = member.fullStateSupport();
        this.imprisoned = member.imprisoned();
        this.severeDisability = member.severeDisability();
        this.carer = member.carer();
    }

    abstract B self();

    /**
     * Sets the date of birth.
     *
     * @param born the date, or null for unknown
     * @return this builder
     */
    public final B born(@Nullable LocalDate born) {
        this.born = born;
        return self();
    }

    /**
     * Sets the date of birth.
     *
     * @param born the date as {@code yyyy-mm-dd}
     * @return this builder
     * @throws InvalidFactsException when the text is no such date
     */
    public final B born(String born) {
        return born(Checks.date("born", born));
    }

    /**
     * Sets whether the member works.
     *
     * @param working null for unknown
     * @return this builder
     */
    public final B working(@Nullable Boolean working) {
        this.working = working;
        return self();
    }

    /**
     * Sets whether the member is able to work.
     *
     * @param ableToWork null for unknown
     * @return this builder
     */
    public final B ableToWork(@Nullable Boolean ableToWork) {
        this.ableToWork = ableToWork;
        return self();
    }

    /**
     * Sets whether the member has HIV or AIDS.
     *
     * @param hiv null for unknown
     * @return this builder
     */
    public final B hiv(@Nullable Boolean hiv) {
        this.hiv = hiv;
        return self();
    }

    /**
     * Sets whether the member has a disability.
     *
     * @param disability null for unknown
     * @return this builder
     */
    public final B disability(@Nullable Boolean disability) {
        this.disability = disability;
        return self();
    }

    /**
     * Sets whether the member is a pensioner.
     *
     * @param pensioner null for unknown
     * @return this builder
     */
    public final B pensioner(@Nullable Boolean pensioner) {
        this.pensioner = pensioner;
        return self();
    }

    /**
     * Sets whether the member is on full state support.
     *
     * @param fullStateSupport null for unknown
     * @return this builder
     */
    public final B fullStateSupport(@Nullable Boolean fullStateSupport) {
        this.fullStateSupport = fullStateSupport;
        return self();
    }

    /**
     * Sets whether the member is in prison or in compulsory treatment by order of a court.
     *
     * @param imprisoned null for unknown
     * @return this builder
     */
    public final B imprisoned(@Nullable Boolean imprisoned) {
        this.imprisoned = imprisoned;
        return self();
    }

    /**
     * Sets whether the member has a disability of group I or II.
     *
     * @param severeDisability null for unknown
     * @return this builder
     */
    public final B severeDisability(@Nullable Boolean severeDisability) {
        this.severeDisability = severeDisability;
        return self();
    }

    /**
     * Sets whether the member cares for a child under 3, a child with a disability, a person with a disability of group I or
     * II, or an old person in need of care.
     *
     * @param carer null for unknown
     * @return this builder
     */
    public final B carer(@Nullable Boolean carer) {
        this.carer = carer;
        return self();
    }

    /**
     * Puts the facts together.
     *
     * @return the member
     * @throws InvalidFactsException when a fact cannot be so
     */
    public abstract Member build();
}
