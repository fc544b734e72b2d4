/**
 * Feeds of the site view and of each owner's (protocol P-95, http.md 9): an index of versions as
 * the public one of the Go project, and a catalogue of modules.
 *
 * <pre>
 * GET /go/index?since=2026-01-02T03:04:05Z&limit=2000
 * {"Path":"example.com/m","Version":"v1.2.3","Timestamp":"2026-01-02T03:04:05.123456Z"}
 *
 * GET /api/packages/acme/go/catalog?pagesize=1&token=
 * {"modules":[{"module":"example.com/m","version":"v1.2.3"}],"next":"example.com/m"}
 * </pre>
 */
@NullMarked
package org.godepot.web.feeds;

import org.jspecify.annotations.NullMarked;
