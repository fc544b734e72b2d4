package org.godepot.catalog;

import java.time.Instant;
import java.util.Optional;
import org.godepot.golang.module.ModulePath;

/**
 * What an upstream said about the versions of a module.
 *
 * @param list the body of {@code @v/list}: canonical versions, ascending, a newline after each
 * @param latest the {@code .info} that {@code @latest} gave, asked where the list is empty only
 * @param source name of the upstream
 * @param fetched when, to the millisecond
 */
public record MirroredList(
    ModulePath path, StoredFile list, Optional<String> latest, String source, Instant fetched) {}
