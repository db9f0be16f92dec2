/** The analyst's tests: reads the scenario files beside a rulebook and asks the rules what they decide. */
@NullMarked
package kz.zhardem.tests.scenarios;

import org.jspecify.annotations.NullMarked;
