package org.godepot.registry.contents;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.zip.archive.ArchiveIndex;

/**
 * The files of one version, by their paths below the module root. Of whoever may read the version;
 * each question opens the zip only if it needs to. Fails with UNAVAILABLE when the zip cannot be
 * read. Thread-safe.
 */
public final class ModuleFiles {
  private final ModuleVersion id;
  private final StoredFile zip;
  private final Archives archives;
  private final Surveyor surveyor;

  ModuleFiles(ModuleVersion id, StoredFile zip, Archives archives, Surveyor surveyor) {
    this.id = id;
    this.zip = zip;
    this.archives = archives;
    this.surveyor = surveyor;
  }

  /** The digest of the zip: the same for the same files. */
  public Digest digest() {
    return zip.digest();
  }

  /** What can be said of all files at once; remembered. */
  public Overview overview() {
    return surveyor.overview(index(), zip);
  }

  /**
   * A page of a directory; empty if there is no such directory.
   *
   * @param path empty for the module root
   */
  public Optional<Listing> directory(String path, Page.Request page) {
    return new FileTree(index()).list(path, page);
  }

  /** A file as it is shown; empty if there is no such file. */
  public Optional<FileView> file(String path) {
    OptionalInt found = index().find(path);
    return found.isEmpty() ? Optional.empty() : Optional.of(view(found.getAsInt()));
  }

  private FileView view(int file) {
    ArchiveIndex index = index();
    return FileView.of(index.name(file), index.size(file), beginning(file, FileView.MAX_TEXT));
  }

  private byte[] beginning(int file, int most) {
    try (ArchiveReader reader = reader()) {
      return reader.beginning(file, most);
    }
  }

  /**
   * The bytes of a file; empty if there is no such file.
   *
   * @throws RegistryException TOO_LARGE beyond {@link RawFile#MAX_SIZE}
   */
  public Optional<RawFile> raw(String path) {
    ArchiveIndex index = index();
    OptionalInt found = index.find(path);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (index.size(found.getAsInt()) > RawFile.MAX_SIZE) {
      throw new RegistryException(
          Reason.TOO_LARGE,
          "files of more than " + RawFile.MAX_SIZE + " bytes are sent with the zip only");
    }
    return Optional.of(new RawFile(archives, index, zip, found.getAsInt()));
  }

  /** The README of a directory; empty text for the module root. */
  public Optional<Readme> readme(String directory) {
    return Optional.ofNullable(overview().readmes().get(directory)).map(this::readmeAt);
  }

  private Readme readmeAt(String path) {
    ArchiveIndex index = index();
    int file = index.find(path).orElseThrow();
    byte[] bytes = beginning(file, Readme.MAX_SIZE);
    return new Readme(
        path,
        NameSurvey.isMarkdown(path),
        new String(bytes, StandardCharsets.UTF_8),
        bytes.length < index.size(file));
  }

  ArchiveIndex index() {
    return archives.index(id, zip);
  }

  ArchiveReader reader() {
    return archives.reader(index(), zip);
  }
}
