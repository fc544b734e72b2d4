/**
 * Texts of publishers as HTML that is safe inside a page of ours: READMEs for now.
 *
 * <pre>
 * Markdown  -&gt;  HTML as it comes  -&gt;  allow-list  -&gt;  our links, images, ids  -&gt;  HTML
 * </pre>
 *
 * <p>What passes has no script, style, form, frame or handler, loads nothing from elsewhere, links
 * to {@code http}, {@code https} and {@code mailto} only, and has no ids but {@code readme-...}.
 * The time and memory for a text are bounded, whatever it holds. The one package that makes HTML
 * outside templates; refuses to know where the text comes from.
 */
@NullMarked
package org.godepot.web.markup;

import org.jspecify.annotations.NullMarked;
