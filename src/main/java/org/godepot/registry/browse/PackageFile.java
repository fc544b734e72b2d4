package org.godepot.registry.browse;

import org.godepot.catalog.HostedRelease;

/** The zip of a release with the checksums that clients of other registries compare. */
public record PackageFile(HostedRelease hosted, Checksums checksums) {
  /** In lower-case hex; SHA-256 is the file's address. */
  public record Checksums(String md5, String sha1, String sha512) {}
}
