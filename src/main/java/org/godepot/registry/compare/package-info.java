/**
 * What differs between two versions of a module, for pages: files, and lines of texts.
 *
 * <p>Both versions were opened for somebody who may read them. Comparisons are remembered by the
 * digests of both zips; time, memory and what is shown are bounded, and what is left out is said.
 * Equal size and CRC-32 prove nothing here, for whoever wants to hide a change can make them equal.
 */
@NullMarked
package org.godepot.registry.compare;

import org.jspecify.annotations.NullMarked;
