/**
 * Go documentation of stored versions: for pages as a whole, for the search index as names, of two
 * versions what differs. Knows nothing of rights: whoever has the files of a version may read it.
 */
@NullMarked
package org.godepot.registry.docs;

import org.jspecify.annotations.NullMarked;
