/** Runs what the documents show. */
@NullMarked
package kz.zhardem.tests.documents;

import org.jspecify.annotations.NullMarked;
