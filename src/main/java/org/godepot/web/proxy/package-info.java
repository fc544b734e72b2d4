/**
 * The GOPROXY protocol (Go Modules Reference, "GOPROXY protocol") of the view of one owner and of
 * the site view over all of them:
 *
 * <pre>
 * GET /api/packages/acme/go/example.com/!upper/@v/list
 * GET /api/packages/acme/go/example.com/!upper/@v/v1.2.3.info
 * GET /go/example.com/!upper/@latest
 * GET /go/cached-only/example.com/!upper/@latest
 * </pre>
 *
 * Parses the path below the view, asks {@code registry.resolve} once, answers.
 */
@NullMarked
package org.godepot.web.proxy;

import org.jspecify.annotations.NullMarked;
