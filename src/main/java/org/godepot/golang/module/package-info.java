/**
 * Module paths, versions and every rule about their validity, as the go command has them.
 *
 * <p>The lowest package of godepot: pure functions and values, no I/O. A value that exists is
 * valid; what is not valid is told as a {@link org.godepot.golang.module.Problem}, the one word all
 * packages above use to tell a publisher what to mend.
 *
 * <p>Sources: the Go Modules Reference (go.dev/ref/mod) and golang.org/x/mod ({@code module},
 * {@code semver}). Rule numbers in Problems and comments (M-2, P-80, Z-9) are those of godepot's
 * protocol specification.
 */
@NullMarked
package org.godepot.golang.module;

import org.jspecify.annotations.NullMarked;
