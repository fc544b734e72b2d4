/**
 * The GOPROXY protocol of an owner view (Go Modules Reference, "GOPROXY protocol"):
 *
 * <pre>
 * GET /api/packages/acme/go/example.com/!upper/@v/list
 * GET /api/packages/acme/go/example.com/!upper/@v/v1.2.3.info
 * GET /api/packages/acme/go/example.com/!upper/@latest
 * </pre>
 *
 * Parses the path below the view, asks {@code registry.resolve} once, answers.
 */
@NullMarked
package org.godepot.web.proxy;

import org.jspecify.annotations.NullMarked;
