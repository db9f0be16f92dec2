/** Explanations: what they say, that it is so, and how it reads in three languages. */
@NullMarked
package kz.zhardem.tests.explanations;

import org.jspecify.annotations.NullMarked;
