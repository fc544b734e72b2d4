package org.godepot.registry.mirror;

import java.util.Optional;
import org.godepot.catalog.Content;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;

/**
 * A file of a version from outside, opened for one answer.
 *
 * @param sum its hash, where files of its kind have one
 */
public record KeptFile(ModuleVersion id, Content content, Optional<Hash1> sum) {}
