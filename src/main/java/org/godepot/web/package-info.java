/**
 * The edge that all of HTTP shares: judging the raw path, signing in, telling refusals, sending
 * bytes with their caching headers. Knows nothing of modules.
 */
@NullMarked
package org.godepot.web;

import org.jspecify.annotations.NullMarked;
