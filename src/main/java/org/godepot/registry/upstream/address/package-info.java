/**
 * Where godepot may go on the internet: URLs that can be asked, their origins, and which addresses
 * are public. Used by {@code registry.upstream} and its sources. Refuses to know what is asked
 * there, and never resolves a name.
 */
@NullMarked
package org.godepot.registry.upstream.address;

import org.jspecify.annotations.NullMarked;
