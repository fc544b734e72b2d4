/**
 * The audit trail beyond what changes write themselves: what was refused. Successful changes are
 * written with the change, in its transaction.
 */
@NullMarked
package org.godepot.registry.trail;

import org.jspecify.annotations.NullMarked;
