/**
 * What the go command asks of a view, answered from what owners hold. Refuses to know HTTP: a
 * question is a {@link org.godepot.registry.resolve.VersionQuery} of a module, an answer a release
 * or its bytes.
 */
@NullMarked
package org.godepot.registry.resolve;

import org.jspecify.annotations.NullMarked;
