/** Families made up at random, likely and unlikely ones, and what can be done to them: fill in, vary, make smaller. */
@NullMarked
package kz.zhardem.tests.families;

import org.jspecify.annotations.NullMarked;
