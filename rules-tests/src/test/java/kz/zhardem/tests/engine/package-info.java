/** What the engine promises, tested through the public entry point on families made up at random. */
@NullMarked
package kz.zhardem.tests.engine;

import org.jspecify.annotations.NullMarked;
