package org.godepot.registry.upstream.source;

/** How a large file begins, by which a page in its place is recognised. */
public enum Shape {
  /** As every zip. */
  ZIP,
  /** As nobody can tell. */
  ANY
}
