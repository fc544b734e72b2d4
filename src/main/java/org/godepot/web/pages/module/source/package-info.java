/**
 * The files of a version: directories, texts with numbered lines, bytes. Whatever somebody
 * published, no browser runs anything of it.
 */
@NullMarked
package org.godepot.web.pages.module.source;

import org.jspecify.annotations.NullMarked;
