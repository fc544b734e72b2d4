package org.godepot.registry.contents;

import java.util.List;
import java.util.Optional;

/** Tells in one sentence what a package is for. Where Go documentation comes in. */
@FunctionalInterface
public interface Synopses {
  /** Tells nothing of any package. */
  Synopses NONE = files -> Optional.empty();

  /**
   * The synopsis of a package; empty if its files say nothing. Must not fail, whatever they hold.
   *
   * @param files of one directory, without tests, by name; those beyond a limit are missing
   */
  Optional<String> of(List<GoFile> files);

  /**
   * A Go file.
   *
   * @param name without directories
   * @param text its beginning, with broken characters replaced: package comments stand there
   */
  record GoFile(String name, String text) {}
}
