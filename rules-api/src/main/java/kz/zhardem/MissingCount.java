package kz.zhardem;

import org.jspecify.annotations.Nullable;

/**
 * How many undetermined decisions lack a fact.
 *
 * @param role whose fact it is; null for a fact about the family itself
 * @param fact its name, as a record component of the facts
 * @param decisions how many decisions lack it; a decision that lacks it of several members counts once
 */
public record MissingCount(@Nullable Role role, String fact, long decisions) {}
