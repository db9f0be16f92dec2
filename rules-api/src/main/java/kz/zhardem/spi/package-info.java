/** What an engine provides; users of the library need nothing of it. */
@NullMarked
package kz.zhardem.spi;

import org.jspecify.annotations.NullMarked;
