/** The command, its JSON and its schemas, as a user of the program meets them. */
@NullMarked
package kz.zhardem.tests.workbench;

import org.jspecify.annotations.NullMarked;
