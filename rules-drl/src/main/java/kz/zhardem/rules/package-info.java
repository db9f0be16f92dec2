/**
 * What a rule can read: a claim joins its subject with the family, so that no rule joins anything. The components of the
 * {@code Situation} records are the whole vocabulary of the DRL files; {@code child.age} in a rule is
 * {@link kz.zhardem.rules.ChildSituation#age()} of a {@link kz.zhardem.rules.ChildClaim}. A claim that meets the rules is
 * complete: where a family's facts are unknown, the engine puts one claim for each way in which they could turn out.
 */
@NullMarked
package kz.zhardem.rules;

import org.jspecify.annotations.NullMarked;
