package org.godepot.registry.contents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Page;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.files.Archives;
import org.godepot.store.blob.MemoryBlobs;
import org.godepot.store.blob.StagedBlob;

/** Zips in memory, stored without any check, and what is inside them. */
public final class Shelf {
  public static final ModuleVersion ID = ModuleVersion.of("a.test/m", "v1.0.0");
  static final Page.Request FIRST = new Page.Request(1, 1000);

  public final MemoryBlobs blobs = new MemoryBlobs();

  /** The packages whose synopses were asked for, by the names of their files. */
  final List<List<String>> asked = new ArrayList<>();

  private final Archives archives = new Archives(blobs);
  private final Surveyor surveyor = new Surveyor(this::synopsis);

  private Optional<String> synopsis(List<Synopses.GoFile> files) {
    asked.add(files.stream().map(Synopses.GoFile::name).toList());
    return files.stream()
        .map(Synopses.GoFile::text)
        .filter(text -> text.startsWith("// "))
        .map(text -> text.substring(3, text.indexOf('\n')))
        .findFirst();
  }

  /** Stores bytes. */
  public StoredFile store(byte[] bytes) {
    try (StagedBlob staged = blobs.stage(new ByteArrayInputStream(bytes), bytes.length)) {
      staged.commit();
      return staged.file();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a zip of {@link #ID}. */
  public ModuleFiles files(byte[] zip) {
    return files(ID, zip);
  }

  /** The files of a zip. */
  public ModuleFiles files(ModuleVersion id, byte[] zip) {
    return new ModuleFiles(archives.open(id, store(zip)), surveyor);
  }

  static byte[] bytes(RawFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeTo(out);
    return out.toByteArray();
  }
}
