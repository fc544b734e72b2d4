package org.godepot.web.api;

import org.godepot.catalog.HostedRelease;
import org.godepot.registry.browse.PackageFile;

/** The zip of a version in JSON, in the shape of Gitea's PackageFile and its h1. */
record PackageFileView(
    long id,
    long size,
    String name,
    String md5,
    String sha1,
    String sha256,
    String sha512,
    String h1) {

  static PackageFileView of(PackageFile file) {
    HostedRelease hosted = file.hosted();
    return new PackageFileView(
        hosted.id(),
        hosted.release().zip().size(),
        hosted.release().id().version().text() + ".zip",
        file.checksums().md5(),
        file.checksums().sha1(),
        hosted.release().zip().digest().hex(),
        file.checksums().sha512(),
        hosted.release().sums().zip().text());
  }
}
