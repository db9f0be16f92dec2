/** The library inside other people's programs: their threads, class loaders and platforms. */
@NullMarked
package kz.zhardem.tests.embedding;

import org.jspecify.annotations.NullMarked;
