/**
 * What a go.mod says, and what is here of the modules it asks for.
 *
 * <p>Pages list requirements with the state they have on this server, as far as the reader may know
 * it: a module that somebody may not read looks like one that is not there. Nobody outside is
 * asked.
 */
@NullMarked
package org.godepot.registry.dependencies;

import org.jspecify.annotations.NullMarked;
