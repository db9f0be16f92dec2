@NullMarked
package kz.zhardem.spark;

import org.jspecify.annotations.NullMarked;
