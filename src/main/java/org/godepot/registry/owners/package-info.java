/**
 * Owners as their administrators see them: who there is, who may read them, who may change them.
 * Publishing is another matter ({@code registry.publish}).
 */
@NullMarked
package org.godepot.registry.owners;

import org.jspecify.annotations.NullMarked;
