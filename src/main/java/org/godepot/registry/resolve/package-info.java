/**
 * What the go command asks of a view, answered from what owners hold: the view of one owner, or the
 * site view, in which each path has one source among all owners. Refuses to know HTTP: a question
 * is a {@link org.godepot.registry.resolve.VersionQuery} of a module, an answer a release or its
 * bytes.
 */
@NullMarked
package org.godepot.registry.resolve;

import org.jspecify.annotations.NullMarked;
