package org.godepot.registry.contents;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.zip.archive.ArchiveIndex;
import org.godepot.registry.files.ArchiveReader;
import org.godepot.registry.files.FileView;
import org.godepot.registry.files.StoredArchive;

/**
 * The files of one version, by their paths below the module root. Of whoever may read the version;
 * each question opens the zip only if it needs to. Fails with UNAVAILABLE when the zip cannot be
 * read. Thread-safe.
 */
public final class ModuleFiles {
  private final StoredArchive archive;
  private final Surveyor surveyor;

  ModuleFiles(StoredArchive archive, Surveyor surveyor) {
    this.archive = archive;
    this.surveyor = surveyor;
  }

  /** The zip that has them. */
  public StoredArchive archive() {
    return archive;
  }

  /** The digest of the zip: the same for the same files. */
  public Digest digest() {
    return archive.zip().digest();
  }

  /** What can be said of all files at once; remembered. */
  public Overview overview() {
    return surveyor.overview(archive);
  }

  /**
   * A page of a directory; empty if there is no such directory.
   *
   * @param path empty for the module root
   */
  public Optional<Listing> directory(String path, Page.Request page) {
    return new FileTree(archive.index()).list(path, page);
  }

  /** Whether there is such a directory; that of the module root always is. */
  public boolean hasDirectory(String path) {
    return new FileTree(archive.index()).has(path);
  }

  /** A file as it is shown; empty if there is no such file. */
  public Optional<FileView> file(String path) {
    OptionalInt found = archive.index().find(path);
    return found.isEmpty() ? Optional.empty() : Optional.of(view(found.getAsInt()));
  }

  private FileView view(int file) {
    ArchiveIndex index = archive.index();
    return FileView.of(index.name(file), index.size(file), beginning(file, FileView.MAX_TEXT));
  }

  private byte[] beginning(int file, int most) {
    try (ArchiveReader reader = archive.reader()) {
      return reader.beginning(file, most);
    }
  }

  /**
   * The bytes of a file; empty if there is no such file.
   *
   * @throws RegistryException TOO_LARGE beyond {@link RawFile#MAX_SIZE}
   */
  public Optional<RawFile> raw(String path) {
    ArchiveIndex index = archive.index();
    OptionalInt found = index.find(path);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (index.size(found.getAsInt()) > RawFile.MAX_SIZE) {
      throw new RegistryException(
          Reason.TOO_LARGE,
          "files of more than " + RawFile.MAX_SIZE + " bytes are sent with the zip only");
    }
    return Optional.of(new RawFile(archive, found.getAsInt()));
  }

  /** The README of a directory; empty text for the module root. */
  public Optional<Readme> readme(String directory) {
    return Optional.ofNullable(overview().readmes().get(directory)).map(this::readmeAt);
  }

  private Readme readmeAt(String path) {
    ArchiveIndex index = archive.index();
    int file = index.find(path).orElseThrow();
    return new Readme(
        path,
        digest() + "/" + path,
        NameSurvey.isMarkdown(path),
        index.size(file),
        () -> new String(beginning(file, Readme.MAX_SIZE), StandardCharsets.UTF_8));
  }
}
