/**
 * Publishing by an actor: who may, how many at once, what the answer is. The bytes are {@code
 * registry.ingest}'s work.
 */
@NullMarked
package org.godepot.registry.publish;

import org.jspecify.annotations.NullMarked;
