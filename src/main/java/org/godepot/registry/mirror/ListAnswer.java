package org.godepot.registry.mirror;

import java.time.Instant;
import java.util.Optional;
import org.godepot.catalog.Content;

/**
 * A version list from outside.
 *
 * @param fetched when its source said so
 * @param staleSince when it got older than lists should be; empty while it is not
 */
public record ListAnswer(
    Content content, Optional<Instant> fetched, Optional<Instant> staleSince) {}
