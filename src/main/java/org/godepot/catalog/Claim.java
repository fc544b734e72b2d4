package org.godepot.catalog;

import java.time.Instant;
import org.godepot.golang.module.ModulePrefix;

/**
 * The right of one owner to all module paths that begin so, as far as no longer claim takes some of
 * them away.
 *
 * @param by the site administrator who gave it
 * @param at when, whole seconds
 */
public record Claim(ModulePrefix prefix, Owner owner, String by, Instant at) {}
