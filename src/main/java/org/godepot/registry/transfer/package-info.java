/**
 * Brings whole trees of modules in: a module cache, a file-tree GOPROXY, the disk of another proxy.
 *
 * <p>The tree is a tar, a gzipped tar, a zip or a directory of files named
 *
 * <pre>
 * [any directories/][cache/download/]github.com/!burnt!sushi/toml/@v/v1.3.2.info
 * [any directories/][cache/download/]github.com/!burnt!sushi/toml/@v/v1.3.2.mod
 * [any directories/][cache/download/]github.com/!burnt!sushi/toml/@v/v1.3.2.zip
 * </pre>
 *
 * with escaped paths and versions (protocol P-94). The module path begins behind the first {@code
 * cache/download/} that a module path follows, else with the first directory from which the rest is
 * one. Files come in any order, each is judged by itself ({@link
 * org.godepot.registry.mirror.Intake}) and kept byte for byte; nothing of a tree is held in memory.
 *
 * <p>Used by the API. Refuses to know how a request brings a stream, and what may be published:
 * what comes in here is content from outside, like that of a mirror.
 */
@NullMarked
package org.godepot.registry.transfer;

import org.jspecify.annotations.NullMarked;
