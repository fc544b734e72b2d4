/**
 * Uploads: the raw zip, the same as multipart/form-data, and a PUT at the GOPROXY address.
 *
 * <pre>
 * PUT /api/packages/acme/go/upload?dryRun=true
 * PUT /api/packages/acme/go/example.com/m/@v/v1.2.3.zip
 * PUT /go/example.com/m/@v/v1.2.3.zip
 * </pre>
 *
 * Parses the request, calls {@code registry.publish} once, reports as text or JSON (http.md 4).
 */
@NullMarked
package org.godepot.web.publish;

import org.jspecify.annotations.NullMarked;
