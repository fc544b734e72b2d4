/**
 * What to tell a publisher: the problems of an upload, each with its rule and what to do.
 *
 * <p>The lowest package of all: every layer above speaks of broken rules in these words. Rule
 * numbers (M-2, P-80, Z-9) are those of godepot's protocol specification.
 */
@NullMarked
package org.godepot.golang.report;

import org.jspecify.annotations.NullMarked;
