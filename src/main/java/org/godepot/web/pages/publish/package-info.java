/**
 * Publishing in a browser: a form, a preview, a result (interface.md 4, B1 to B5).
 *
 * <pre>
 * GET  /-/publish                       the form
 * POST /-/publish                       takes the zip; 303 to its preview
 * GET  /-/publish/{owner}/{ticket}      what it would become, or what is wrong with it
 * POST /-/publish/{owner}/{ticket}      publishes it; 303 to the result
 * GET  /-/publish/{owner}/done          the result
 * </pre>
 *
 * Complete without a script; {@code publish.js} adds progress, cancel and a place to drop the file.
 */
@NullMarked
package org.godepot.web.pages.publish;

import org.jspecify.annotations.NullMarked;
