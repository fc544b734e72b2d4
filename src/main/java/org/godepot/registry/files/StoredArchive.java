package org.godepot.registry.files;

import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.zip.archive.ArchiveIndex;

/** A stored zip, opened when something is asked of it. Thread-safe. */
public final class StoredArchive {
  private final ModuleVersion id;
  private final StoredFile zip;
  private final Archives archives;

  StoredArchive(ModuleVersion id, StoredFile zip, Archives archives) {
    this.id = id;
    this.zip = zip;
    this.archives = archives;
  }

  /** The zip itself. */
  public StoredFile zip() {
    return zip;
  }

  /** Its files, by their paths below the module root. */
  public ArchiveIndex index() {
    return archives.index(id, zip);
  }

  /** A reader of single files; the caller closes it. */
  public ArchiveReader reader() {
    return archives.reader(index(), zip);
  }
}
