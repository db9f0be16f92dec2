/** Interviews, held with families made up at random and with a few made up by hand. */
@NullMarked
package kz.zhardem.tests.interview;

import org.jspecify.annotations.NullMarked;
