/**
 * The engine: reads rulebooks, checks them, lets Drools decide and explains the outcome. Users reach it through
 * {@link kz.zhardem.BenefitRules}; nothing in here is for them.
 */
@NullMarked
package kz.zhardem.drools;

import org.jspecify.annotations.NullMarked;
