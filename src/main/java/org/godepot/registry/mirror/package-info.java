/**
 * A permanent, verified copy of modules from outside (http.md 5).
 *
 * <p>{@link org.godepot.registry.mirror.Mirror} answers from what is kept; what is missing is
 * fetched once, by one thread of one server whoever asks at the same time, and kept when it passed:
 * zip rules, a consistent {@code .info}, and the hashes of the checksum database. Refuses to know
 * who asks, and whether a path may be asked for outside: that is a {@link
 * org.godepot.registry.upstream.Route}.
 */
@NullMarked
package org.godepot.registry.mirror;

import org.jspecify.annotations.NullMarked;
