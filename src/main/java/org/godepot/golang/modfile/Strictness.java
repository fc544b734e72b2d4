package org.godepot.golang.modfile;

/** For whom a go.mod is read. */
public enum Strictness {
  /** For work in the module: every directive must be known and right. */
  STRICT,
  /** For users of the module: only what concerns them is looked at. */
  LAX
}
