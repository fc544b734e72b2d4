/**
 * The management API below {@code /api/v1}: owners, grants, tokens, packages in the shape of
 * Gitea's API. JSON in and out, lists in pages, module paths as raw segments.
 */
@NullMarked
package org.godepot.web.api;

import org.jspecify.annotations.NullMarked;
