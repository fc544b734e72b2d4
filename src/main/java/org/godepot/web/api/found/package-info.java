/** What is found in all modules together: by words, by what they require, by who published them. */
@NullMarked
package org.godepot.web.api.found;

import org.jspecify.annotations.NullMarked;
