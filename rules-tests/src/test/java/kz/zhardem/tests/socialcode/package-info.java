/**
 * The rulebook {@code social-code} written a second time, from the statute, for complete and for partial facts; and what
 * holds between the two, from day to day and over time.
 */
@NullMarked
package kz.zhardem.tests.socialcode;

import org.jspecify.annotations.NullMarked;
