package org.godepot.registry.search;

import org.godepot.registry.search.text.SearchDocument.Requirement;

/** A module whose latest version requires another one. */
public record Dependent(Hit module, Requirement requirement) {}
