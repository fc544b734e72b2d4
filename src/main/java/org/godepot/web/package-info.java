/**
 * What all answers have in common: bytes with their caching headers, conditions and ranges, media
 * types, JSON, our own address. Knows nothing of modules.
 */
@NullMarked
package org.godepot.web;

import org.jspecify.annotations.NullMarked;
