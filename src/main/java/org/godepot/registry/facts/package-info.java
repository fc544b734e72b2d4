/**
 * Hot reads: what is committed and does not change, kept in memory so that a request for it touches
 * no database.
 *
 * <p>The cache changes speed, never answers: it holds no absence, and every committed change drops
 * what it touches before the writer is answered.
 */
@NullMarked
package org.godepot.registry.facts;

import org.jspecify.annotations.NullMarked;
