package org.godepot.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.godepot.access.Actor;
import org.godepot.access.Visibility;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Proof;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;
import org.godepot.it.ModuleZips;
import org.godepot.registry.owners.ProfileChange;
import org.godepot.registry.search.Answer;
import org.godepot.registry.search.Hit;
import org.godepot.registry.search.Indexer;
import org.godepot.registry.search.Lull;
import org.godepot.registry.search.OutsideShown;
import org.godepot.registry.search.Question;
import org.godepot.registry.search.Search;
import org.godepot.registry.search.index.SearchIndex;
import org.godepot.registry.search.index.Tab;
import org.godepot.registry.search.text.IndexedVersion;
import org.godepot.registry.search.text.QueryText;
import org.godepot.registry.search.text.SearchText;
import org.godepot.registry.search.text.TextReader;
import org.godepot.store.blob.StagedBlob;

/** A server's search on a registry that others may share. */
final class Searching implements AutoCloseable {
  /** Hits on a page of tests. */
  static final int LIMIT = 20;

  final Registry registry;
  final SearchIndex index;
  final Indexer indexer;
  final Search search;

  /**
   * @param directory of the index
   */
  Searching(Registry registry, Path directory) {
    this(registry, directory, Lull.NONE);
  }

  Searching(Registry registry, Path directory, Lull lull) {
    this(registry, directory, lull, new OutsideShown(path -> true, path -> false, true));
  }

  Searching(Registry registry, Path directory, OutsideShown outside) {
    this(registry, directory, Lull.NONE, outside);
  }

  private Searching(Registry registry, Path directory, Lull lull, OutsideShown outside) {
    this.registry = registry;
    this.index = SearchIndex.open(directory);
    ZipTexts texts = new ZipTexts(registry.blobs);
    this.indexer = indexer(reader(1, texts::read), lull);
    this.search = new Search(index, registry.policy, registry.facts, outside);
  }

  private Indexer indexer(TextReader reader, Lull lull) {
    return new Indexer(registry.database, registry.blobs, index, reader, lull, () -> registry.now);
  }

  /** Another one for the same index, which reads in another way. */
  Indexer indexer(int edition, Function<IndexedVersion, SearchText> reading) {
    return indexer(reader(edition, reading), Lull.NONE);
  }

  static TextReader reader(int edition, Function<IndexedVersion, SearchText> reading) {
    return new TextReader() {
      @Override
      public int edition() {
        return edition;
      }

      @Override
      public SearchText read(IndexedVersion version) {
        return reading.apply(version);
      }
    };
  }

  static void make(Registry registry, String name, Visibility visibility) throws IOException {
    ProfileChange profile =
        new ProfileChange(Optional.empty(), Optional.of(visibility), Optional.empty());
    registry.owners.put(Registry.ROOT, new OwnerName(name), () -> profile);
  }

  /** Publishes a module with files; without a go.mod among them it gets one. */
  static void publish(Registry registry, String owner, String module, String... namesAndTexts)
      throws IOException {
    publishVersion(registry, owner, module + "@v1.0.0", namesAndTexts);
  }

  static void publishVersion(
      Registry registry, String owner, String moduleAndVersion, String... namesAndTexts)
      throws IOException {
    int at = moduleAndVersion.indexOf('@');
    registry.publish(
        Registry.ROOT,
        new OwnerName(owner),
        zip(moduleAndVersion.substring(0, at), moduleAndVersion.substring(at + 1), namesAndTexts));
  }

  private static byte[] zip(String module, String version, String... namesAndTexts) {
    if (List.of(namesAndTexts).contains("go.mod")) {
      return ModuleZips.of(module, version, namesAndTexts);
    }
    String[] all = new String[namesAndTexts.length + 2];
    all[0] = "go.mod";
    all[1] = ModuleZips.mod(module);
    System.arraycopy(namesAndTexts, 0, all, 2, namesAndTexts.length);
    return ModuleZips.of(module, version, all);
  }

  /** Keeps a module from outside, as the mirror does. */
  static void keep(Registry registry, String module, String version, String... namesAndTexts)
      throws IOException {
    byte[] zip = zip(module, version, namesAndTexts);
    byte[] mod = ModuleZips.mod(module).getBytes(StandardCharsets.UTF_8);
    StoredFile zipFile = store(registry, zip);
    StoredFile modFile = store(registry, mod);
    ModuleVersion id = ModuleVersion.of(module, version);
    MirroredVersion kept =
        MirroredVersion.of(id, new MirroredVersion.Origin("public", Proof.FIRST_USE))
            .withInfo("{\"Version\":\"%s\",\"Time\":\"2020-01-02T03:04:05Z\"}".formatted(version))
            .withMod(MirroredVersion.Part.of(Hash1.ofGoMod(mod), modFile))
            .withZip(MirroredVersion.Part.of(Hash1.ofGoMod(zip), zipFile));
    registry.database.keep(tx -> tx.mirrored().keep(kept, registry.now));
  }

  private static StoredFile store(Registry registry, byte[] bytes) throws IOException {
    try (StagedBlob staged = registry.blobs.stage(new ByteArrayInputStream(bytes), bytes.length)) {
      staged.commit();
      return staged.file();
    }
  }

  Answer ask(Actor actor, Tab tab, String text) {
    return search.search(actor, question(tab, text));
  }

  static Question question(Tab tab, String text) {
    return new Question(
        new QueryText(text),
        tab,
        Optional.empty(),
        Question.Where.ANYWHERE,
        new Page.Request(1, LIMIT));
  }

  /**
   * What is found, as {@code owner:path}, {@code owner:package} or {@code owner:package.Symbol}.
   */
  List<String> find(Actor actor, Tab tab, String text) {
    return names(ask(actor, tab, text).hits().items());
  }

  List<String> modules(Actor actor, String text) {
    return find(actor, Tab.MODULES, text);
  }

  static List<String> names(List<Hit> hits) {
    return hits.stream().map(Searching::name).toList();
  }

  static String name(Hit hit) {
    String owner = hit.owner().map(OwnerName::text).orElse("");
    String path = hit.place().map(place -> place.path()).orElse(hit.about().latest().path().text());
    return owner + ":" + path + hit.symbol().map(symbol -> "." + symbol.name()).orElse("");
  }

  @Override
  public void close() {
    indexer.stop();
    index.close();
  }
}
