package org.godepot.registry.search.index;

/** What is looked for. */
public enum Tab {
  MODULES,
  PACKAGES,
  SYMBOLS
}
