package org.godepot.registry.search.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.godepot.registry.search.text.SearchDocument;
import org.godepot.registry.search.text.SearchDocument.About;
import org.godepot.registry.search.text.SearchDocument.Newest;
import org.godepot.registry.search.text.SearchDocument.Requirement;
import org.godepot.registry.search.text.SearchText.Kind;
import org.godepot.registry.search.text.SearchText.PackageText;
import org.godepot.registry.search.text.SearchText.Symbol;

/** What documents keep as it is, to be shown. Stateless. */
final class Stored {
  private static final String OWNER_ID = "owner.id";
  private static final String OWNER_NAME = "owner.name";
  private static final String PATH = "path";
  private static final String VERSION = "version";
  private static final String TIME = "time";
  private static final String NEWEST = "newest";
  private static final String PUBLISHED = "published";
  private static final String DEPRECATED = "deprecated";
  private static final String RETRACTED = "retracted";
  private static final String SYNOPSIS = "synopsis";
  private static final String FINGERPRINT = "fingerprint";
  private static final String REQUIRE = "require";
  private static final String INDIRECT = "indirect";
  private static final String NAME = "name";
  private static final String SYMBOL = "symbol";

  private static final Set<String> FOR_TABLE =
      Set.of(
          OWNER_ID, OWNER_NAME, PATH, VERSION, PUBLISHED, DEPRECATED, RETRACTED, REQUIRE, INDIRECT);
  private static final Set<String> FOR_HIT =
      Set.of(TIME, NEWEST, PUBLISHED, DEPRECATED, RETRACTED, SYNOPSIS);

  private Stored() {}

  static void add(Document document, SearchDocument from, String synopsis) {
    About about = from.about();
    from.owner()
        .ifPresent(
            owner -> {
              document.add(new StoredField(OWNER_ID, owner.id()));
              document.add(new StoredField(OWNER_NAME, owner.name().text()));
            });
    document.add(new StoredField(PATH, about.latest().path().text()));
    document.add(new StoredField(VERSION, about.latest().version().text()));
    document.add(new StoredField(TIME, about.time().getEpochSecond()));
    document.add(new StoredField(NEWEST, about.newest().version().text()));
    document.add(new StoredField(PUBLISHED, about.newest().at().getEpochSecond()));
    about.deprecated().ifPresent(why -> document.add(new StoredField(DEPRECATED, why)));
    if (about.retracted()) {
      document.add(new StoredField(RETRACTED, Fields.YES));
    }
    document.add(new StoredField(SYNOPSIS, synopsis));
    document.add(new StoredField(FINGERPRINT, from.fingerprint()));
    for (Requirement require : from.requires()) {
      document.add(
          new StoredField(
              require.indirect() ? INDIRECT : REQUIRE, require.path() + " " + require.version()));
    }
  }

  static void add(Document document, PackageText text, String synopsis) {
    document.add(new StoredField(PATH, text.path()));
    document.add(new StoredField(NAME, text.name()));
    document.add(new StoredField(SYNOPSIS, synopsis));
  }

  static void add(Document document, PackageText text, Symbol symbol) {
    document.add(new StoredField(PATH, text.path()));
    document.add(new StoredField(NAME, text.name()));
    document.add(new StoredField(SYMBOL, symbol.kind().word() + " " + symbol.name()));
  }

  /** The fields that {@link #module} reads. */
  static Set<String> forTable() {
    return FOR_TABLE;
  }

  /** The fields that {@link #about} and {@link #synopsis} read. */
  static Set<String> forHit() {
    return FOR_HIT;
  }

  static Set<String> forRequirements() {
    return Set.of(REQUIRE, INDIRECT);
  }

  static Set<String> forFingerprint() {
    return Set.of(FINGERPRINT);
  }

  static IndexedModule module(Document document, PathNumbers numbers) {
    ModuleVersion id = id(document);
    int[] requires =
        requirements(document).stream().mapToInt(require -> numbers.of(require.path())).toArray();
    return new IndexedModule(
        owner(document),
        id,
        IndexedModule.majorOf(id.path()),
        document.get(DEPRECATED) != null,
        document.get(RETRACTED) != null,
        number(document, PUBLISHED),
        numbers.of(id.path().text()),
        new RequiredPaths(requires));
  }

  private static Optional<Owner> owner(Document document) {
    return document.get(OWNER_NAME) == null
        ? Optional.empty()
        : Optional.of(
            new Owner(number(document, OWNER_ID), new OwnerName(document.get(OWNER_NAME))));
  }

  static About about(Document document, ModuleVersion latest) {
    return new About(
        latest,
        Instant.ofEpochSecond(number(document, TIME)),
        new Newest(
            new Version(document.get(NEWEST)), Instant.ofEpochSecond(number(document, PUBLISHED))),
        Optional.ofNullable(document.get(DEPRECATED)),
        document.get(RETRACTED) != null);
  }

  private static ModuleVersion id(Document document) {
    return ModuleVersion.of(document.get(PATH), document.get(VERSION));
  }

  static String synopsis(Document document) {
    return document.get(SYNOPSIS);
  }

  static String fingerprint(Document document) {
    return document.get(FINGERPRINT);
  }

  static List<Requirement> requirements(Document document) {
    List<Requirement> requirements = new ArrayList<>();
    for (String field : List.of(REQUIRE, INDIRECT)) {
      for (String require : document.getValues(field)) {
        int blank = require.lastIndexOf(' ');
        requirements.add(
            new Requirement(
                require.substring(0, blank), require.substring(blank + 1), field.equals(INDIRECT)));
      }
    }
    return requirements;
  }

  /** The package of a package's or a symbol's document, without its symbols but that one. */
  static PackageText packageOf(Document document) {
    String synopsis = Optional.ofNullable(document.get(SYNOPSIS)).orElse("");
    List<Symbol> symbols = Arrays.stream(document.getValues(SYMBOL)).map(Stored::symbol).toList();
    return new PackageText(document.get(PATH), document.get(NAME), synopsis, symbols);
  }

  private static Symbol symbol(String text) {
    int blank = text.indexOf(' ');
    return new Symbol(text.substring(blank + 1), Kind.of(text.substring(0, blank)));
  }

  private static long number(Document document, String field) {
    IndexableField stored = document.getField(field);
    return stored.numericValue().longValue();
  }
}
