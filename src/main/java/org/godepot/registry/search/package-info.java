/**
 * Finds modules, packages and symbols for whoever asks, as far as they may read them now: rights
 * are asked of {@code registry.facts} at every search, for hits, totals, completions, spelling and
 * the number of importers alike. Follows the database's changes to keep this server's index of it.
 *
 * <p>Refuses to know HTTP and what a zip looks like inside: the text of a module is given to it.
 */
@NullMarked
package org.godepot.registry.search;

import org.jspecify.annotations.NullMarked;
