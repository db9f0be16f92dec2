/** The regulations of {@code family-benefits-2006} written for others, for families of which everything is known. */
@NullMarked
package kz.zhardem.tests.benchmark.rivals;

import org.jspecify.annotations.NullMarked;
