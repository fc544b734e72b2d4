/**
 * Pages about owners: which there are, what one is, who may do what there, what it claims. Whoever
 * may not read an owner gets the same answers as for one that does not exist.
 */
@NullMarked
package org.godepot.web.pages.owners;

import org.jspecify.annotations.NullMarked;
