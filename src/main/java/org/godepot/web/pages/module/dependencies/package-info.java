/**
 * What a version requires, and what here requires its module, as far as the reader may know either.
 * Links lead to pages of this house only.
 */
@NullMarked
package org.godepot.web.pages.module.dependencies;

import org.jspecify.annotations.NullMarked;
