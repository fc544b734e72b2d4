/**
 * go.mod files, read as the go command reads them: strictly for a module one works in, laxly for a
 * dependency (protocol M-30 to M-44; golang.org/x/mod {@code modfile}).
 *
 * <pre>
 * // Deprecated: use example.com/n.
 * module example.com/m
 *
 * go 1.21
 *
 * require (
 *     example.com/a v1.2.3
 *     example.com/b v1.0.0 // indirect
 * )
 *
 * retract [v1.0.0, v1.1.0] // loses data
 * </pre>
 *
 * <p>The verdicts and values are those of x/mod; unlike it, all errors of a file are told. Does not
 * write or format go.mod files: their bytes never change here.
 */
@NullMarked
package org.godepot.golang.modfile;

import org.jspecify.annotations.NullMarked;
