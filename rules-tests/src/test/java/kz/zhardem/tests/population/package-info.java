/** Many families: that they are decided as each alone is, and counted right. */
@NullMarked
package kz.zhardem.tests.population;

import org.jspecify.annotations.NullMarked;
