/** What happens to a rulebook that its analyst edits: rightly, wrongly, or with bad intent. */
@NullMarked
package kz.zhardem.tests.rulebook;

import org.jspecify.annotations.NullMarked;
