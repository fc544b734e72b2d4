package org.godepot.catalog;

import java.time.Instant;
import org.godepot.golang.module.ModuleVersion;

/**
 * A published version: everything that never changes while it lives.
 *
 * @param time what {@code .info} says: given at upload, else {@code published}; whole seconds
 * @param publication who put it there and when
 * @param zip the module zip, byte for byte as sent
 * @param mod the go.mod, or the synthetic one of a zip without
 */
public record Release(
    ModuleVersion id,
    Instant time,
    Publication publication,
    Sums sums,
    StoredFile zip,
    StoredFile mod,
    Origin origin) {

  /**
   * Who published and when.
   *
   * @param by principal name
   * @param at the moment the upload was accepted, whole seconds
   */
  public record Publication(String by, Instant at) {}
}
