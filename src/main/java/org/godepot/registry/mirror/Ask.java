package org.godepot.registry.mirror;

/**
 * How something is asked for.
 *
 * @param keptOnly never asks outside
 * @param anew takes no list and no absence that is remembered
 */
public record Ask(boolean keptOnly, boolean anew) {
  /** As the go command asks. */
  public static final Ask USUAL = new Ask(false, false);
}
