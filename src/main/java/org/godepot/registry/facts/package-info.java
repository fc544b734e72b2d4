/**
 * Hot reads: what is committed and does not change, kept in memory so that a request for it touches
 * no database but for one shared read of the change number where other servers may write.
 *
 * <p>The cache changes speed, never answers: it holds no absence, every committed change drops what
 * it touches before the writer is answered, and a request drops what other servers changed before
 * it looks.
 */
@NullMarked
package org.godepot.registry.facts;

import org.jspecify.annotations.NullMarked;
