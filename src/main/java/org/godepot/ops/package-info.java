/**
 * What operators see of the work: checks of readiness, counters, audited deeds. Knows no module and
 * no owner beyond their names as text; every layer may report to it.
 */
@NullMarked
package org.godepot.ops;

import org.jspecify.annotations.NullMarked;
