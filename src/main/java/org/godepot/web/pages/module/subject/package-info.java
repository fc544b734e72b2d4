/**
 * What all pages about a version have in common: its address, who may read it, the heading, the
 * links between them. Knows none of the pages.
 */
@NullMarked
package org.godepot.web.pages.module.subject;

import org.jspecify.annotations.NullMarked;
