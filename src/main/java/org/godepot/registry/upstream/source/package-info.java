/**
 * How one upstream is asked over HTTP, whatever it answers: a GOPROXY or a checksum database that
 * may be slow, broken or hostile. Used by {@code registry.upstream}, which knows what may be asked
 * where. The only package that knows the HTTP client. Refuses to know modules, versions and what
 * answers mean beyond "here it is", "not here" and "failed".
 *
 * <p>An ask passes, in this order: offline, the circuit breaker ({@code Health}), a turn among the
 * fetches under way ({@code Turns}), up to ten redirects ({@code Exchange}), the meaning of the
 * status ({@code Fetch}), and a body under limits of size and time ({@code Body}).
 */
@NullMarked
package org.godepot.registry.upstream.source;

import org.jspecify.annotations.NullMarked;
