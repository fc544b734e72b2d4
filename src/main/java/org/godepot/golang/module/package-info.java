/**
 * Module paths, versions and every rule about their validity, as the go command has them.
 *
 * <p>Pure functions and values, no I/O. A value that exists is valid; what keeps a text from being
 * one is told as {@link org.godepot.golang.report.Problem}s.
 *
 * <p>Sources: the Go Modules Reference (go.dev/ref/mod) and golang.org/x/mod ({@code module},
 * {@code semver}).
 */
@NullMarked
package org.godepot.golang.module;

import org.jspecify.annotations.NullMarked;
