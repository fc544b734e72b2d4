package org.godepot.registry.contents;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be said of all files of a zip at once.
 *
 * @param files how many there are, those left out included
 * @param size of all files that are told of, unpacked, in bytes
 * @param zipSize in bytes
 * @param packages in the order of their directories
 * @param licences paths of files that look like licences, those of the root first
 * @param readmes path of the README of each directory that has one
 * @param leftOut sentences about what is not told, and why
 */
public record Overview(
    long files,
    long size,
    long zipSize,
    List<GoPackage> packages,
    List<String> licences,
    Map<String, String> readmes,
    List<String> leftOut) {
  public Overview {
    packages = List.copyOf(packages);
    licences = List.copyOf(licences);
    readmes = Map.copyOf(readmes);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A directory with Go files that belong to the module.
   *
   * @param directory below the module root; empty for the root
   * @param name in its package clause; empty if it could not be read
   * @param isInternal whether only the module itself may import it
   */
  public record GoPackage(
      String directory, Optional<String> name, boolean isInternal, Optional<String> synopsis) {
    /** Whether it makes a program. */
    public boolean isCommand() {
      return name.filter("main"::equals).isPresent();
    }
  }

  /** About how many bytes of memory this takes. */
  int weight() {
    int weight = 200;
    for (GoPackage found : packages) {
      weight += 150 + found.directory().length() + found.synopsis().map(String::length).orElse(0);
    }
    for (String path : licences) {
      weight += 50 + path.length();
    }
    for (String path : readmes.values()) {
      weight += 150 + 2 * path.length();
    }
    return weight;
  }
}
