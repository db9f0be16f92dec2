/** The rulebook {@code family-benefits-2006} written a second time, by hand: an oracle and a benchmark's baseline. */
@NullMarked
package kz.zhardem.tests.baseline;

import org.jspecify.annotations.NullMarked;
