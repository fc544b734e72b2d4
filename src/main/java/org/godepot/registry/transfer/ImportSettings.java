package org.godepot.registry.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;

/**
 * What may be imported from the machine itself.
 *
 * @param directory below which directories to be imported lie; need not exist
 */
public record ImportSettings(Path directory) {
  public ImportSettings {
    if (!directory.isAbsolute()) {
      throw new IllegalArgumentException("godepot.import.dir must be an absolute path");
    }
  }

  /**
   * A directory below, with all links followed.
   *
   * @throws RegistryException INVALID for a name that leads out, NOT_FOUND
   */
  Path below(String name) {
    try {
      Path given = Path.of(name);
      Path asked = directory.resolve(given).normalize();
      if (name.isEmpty() || given.isAbsolute() || !asked.startsWith(directory.normalize())) {
        throw outside(name);
      }
      if (!Files.isDirectory(asked)) {
        throw new RegistryException(
            Reason.NOT_FOUND, "godepot.import.dir has no directory " + Shown.of(name));
      }
      Path real = asked.toRealPath();
      if (!real.startsWith(directory.toRealPath())) {
        throw outside(name);
      }
      return real;
    } catch (InvalidPathException malformed) {
      throw outside(name);
    } catch (IOException e) {
      throw new RegistryException(
          Reason.NOT_FOUND, "godepot.import.dir has no directory to be read: " + Shown.of(name));
    }
  }

  private static RegistryException outside(String name) {
    return new RegistryException(
        Reason.INVALID, Shown.of(name) + " is no name below godepot.import.dir");
  }
}
