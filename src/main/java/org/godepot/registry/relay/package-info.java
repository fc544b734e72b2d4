/**
 * Public checksum databases: asked, verified and kept for good (protocol 4, Go proposal "Secure the
 * Public Go Module Ecosystem", "Proxying a Checksum Database").
 *
 * <p>Serves two: the go command, which verifies for itself, and {@code registry.mirror}, which asks
 * for the hashes of what comes from outside. Refuses to know which modules may be asked for;
 * whoever calls has seen to it that no private name gets here.
 */
@NullMarked
package org.godepot.registry.relay;

import org.jspecify.annotations.NullMarked;
