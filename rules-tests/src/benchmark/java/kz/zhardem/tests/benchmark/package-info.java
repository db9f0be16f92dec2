/** How long deciding takes, with the rules written by hand as the measure; docs/benchmarks.md shows what came out. */
@NullMarked
package kz.zhardem.tests.benchmark;

import org.jspecify.annotations.NullMarked;
