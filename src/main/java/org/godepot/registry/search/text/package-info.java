/**
 * What is made searchable and what is asked, as plain values: the texts of a module, the words of a
 * text, what somebody typed and may have meant. Words are cut here, once, for both sides.
 */
@NullMarked
package org.godepot.registry.search.text;

import org.jspecify.annotations.NullMarked;
