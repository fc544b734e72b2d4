package org.godepot.registry.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Content;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.modfile.ModFile;
import org.godepot.golang.modfile.ModFileParser;
import org.godepot.golang.modfile.Strictness;
import org.godepot.golang.module.LatestVersion;
import org.godepot.golang.module.Version;
import org.godepot.registry.browse.Remarks;
import org.godepot.registry.search.Candidate.Held;
import org.godepot.registry.search.Candidate.Numbered;
import org.godepot.registry.search.text.IndexedVersion;
import org.godepot.registry.search.text.SearchDocument;
import org.godepot.registry.search.text.SearchDocument.About;
import org.godepot.registry.search.text.SearchDocument.Newest;
import org.godepot.registry.search.text.SearchDocument.Requirement;
import org.godepot.registry.search.text.SearchText;
import org.godepot.registry.search.text.TextReader;
import org.godepot.store.blob.BlobStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what the index gets of a module: reads the go.mod and has the text read. */
final class Documenter {
  private static final Logger log = LoggerFactory.getLogger(Documenter.class);

  /** A larger go.mod is not worth its time here. */
  private static final int MAX_MOD = 1 << 20;

  /** Of each kind; more requirements or retractions than any module has. */
  private static final int MAX_DIRECTIVES = 2_000;

  /** Characters of what a deprecated module says. */
  private static final int MAX_DEPRECATION = 500;

  private final BlobStore blobs;
  private final TextReader reader;

  Documenter(BlobStore blobs, TextReader reader) {
    this.blobs = blobs;
    this.reader = reader;
  }

  /** The document of a module; empty if a version of it went meanwhile. */
  Optional<SearchDocument> document(Candidate candidate) {
    List<Version> all = candidate.versions().stream().map(Numbered::version).toList();
    Optional<Held> latest = LatestVersion.of(all).flatMap(candidate::held);
    Optional<Held> newest = candidate.newest();
    if (latest.isEmpty() || newest.isEmpty()) {
      return Optional.empty();
    }
    Optional<ModFile> said = mod(latest.get());
    Remarks remarks = said.map(Remarks::of).orElse(Remarks.NONE);
    List<Version> good =
        all.stream().filter(version -> remarks.retraction(version).isEmpty()).toList();
    Optional<Held> shown = LatestVersion.of(good).flatMap(candidate::held).or(() -> latest);
    About about =
        new About(
            shown.get().id(),
            shown.get().time(),
            new Newest(newest.get().id().version(), newest.get().at()),
            remarks.deprecated().map(Documenter::cut),
            good.isEmpty());
    Optional<ModFile> mod = shown.equals(latest) ? said : mod(shown.get());
    Optional<SearchText> text = text(shown.get());
    return Optional.of(
        new SearchDocument(
            candidate.owner(),
            about,
            mod.map(Documenter::requirements).orElse(List.of()),
            text.orElse(SearchText.NONE),
            mod.isPresent() && text.isPresent() ? candidate.fingerprint() : ""));
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MAX_DEPRECATION));
  }

  private static List<Requirement> requirements(ModFile mod) {
    return mod.requires().stream()
        .map(require -> new Requirement(require.path(), require.version(), require.indirect()))
        .toList();
  }

  /** What the go.mod says; empty if it cannot be read now. */
  private Optional<ModFile> mod(Held held) {
    Optional<StoredFile> file = held.mod().filter(mod -> mod.size() <= MAX_MOD);
    try {
      byte[] bytes = file.isPresent() ? read(file.get()) : new byte[0];
      return Optional.of(ModFileParser.parse(bytes, Strictness.LAX, MAX_DIRECTIVES).file());
    } catch (IOException | RegistryException e) {
      log.warn("the go.mod of {} cannot be searched now: {}", held.id(), e.toString());
      return Optional.empty();
    }
  }

  private byte[] read(StoredFile file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) file.size());
    try (Content content = blobs.open(file)) {
      content.writeTo(bytes, 0, file.size());
    }
    return bytes.toByteArray();
  }

  /** What the zip says; empty if it cannot be read now. */
  private Optional<SearchText> text(Held held) {
    try {
      return Optional.of(reader.read(new IndexedVersion(held.id(), held.zip())));
    } catch (RuntimeException e) {
      // Whatever is wrong with one module, the others shall be found.
      log.warn("the text of {} cannot be searched now", held.id(), e);
      return Optional.empty();
    }
  }
}
