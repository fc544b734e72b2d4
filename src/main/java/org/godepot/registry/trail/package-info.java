/**
 * The audit trail beyond what changes write themselves: noting what was refused, and reading all of
 * it. Successful changes are written with the change, in its transaction.
 */
@NullMarked
package org.godepot.registry.trail;

import org.jspecify.annotations.NullMarked;
