/**
 * What there is, for those who copy or index it: versions in the order in which they became
 * visible, modules by their paths. Of one owner for its readers, or of the site view, where
 * everybody gets what they may read there. Refuses to know HTTP.
 */
@NullMarked
package org.godepot.registry.feeds;

import org.jspecify.annotations.NullMarked;
