/** The first page about a module or package: facts, README, documentation, packages. */
@NullMarked
package org.godepot.web.pages.module.overview;

import org.jspecify.annotations.NullMarked;
