/**
 * The whole API: {@link kz.zhardem.BenefitRules} decides, {@link kz.zhardem.Family} holds the facts,
 * {@link kz.zhardem.Decisions} holds the answers. Every type is immutable and thread-safe unless it says otherwise. A
 * value that may be null is marked so; in a fact, null means <em>unknown</em>, never false and never zero.
 */
@NullMarked
package kz.zhardem;

import org.jspecify.annotations.NullMarked;
