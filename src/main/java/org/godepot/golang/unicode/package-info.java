/**
 * Characters as the go command knows them, Unicode 15.0.0: letters, printable ones, simple case
 * folding. Java's own tables are of other versions. The tables are resources made by {@code
 * src/build/unicode}.
 */
@NullMarked
package org.godepot.golang.unicode;

import org.jspecify.annotations.NullMarked;
