/**
 * The {@code h1:} hashes by which the go command knows module zips and go.mod files (protocol Z-50
 * to Z-53; golang.org/x/mod {@code sumdb/dirhash}).
 *
 * <pre>
 * h1 = "h1:" + base64(SHA-256(for each file, sorted: hex(SHA-256(content)) "  " name LF))
 * </pre>
 */
@NullMarked
package org.godepot.golang.sum;

import org.jspecify.annotations.NullMarked;
