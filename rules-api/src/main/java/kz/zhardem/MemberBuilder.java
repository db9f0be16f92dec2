package kz.zhardem;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
        try {
            return born(LocalDate.parse(born));
        } catch (DateTimeParseException e) {
            // Not the cause: its message shows the text, which is a fact about a person.
            throw new InvalidFactsException("born", "a date that the calendar has, written yyyy-mm-dd");
        }
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
}
