package org.godepot.registry.search.text;

import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModuleVersion;

/**
 * The version of a module that is made searchable.
 *
 * @param zip where its text is
 */
public record IndexedVersion(ModuleVersion id, StoredFile zip) {}
