/** What probes and operators ask. */
@NullMarked
package org.godepot.web.ops;

import org.jspecify.annotations.NullMarked;
