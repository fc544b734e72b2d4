/** Where people find modules: the start page, the search and its completions. */
@NullMarked
package org.godepot.web.pages.find;

import org.jspecify.annotations.NullMarked;
