package org.godepot.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.godepot.access.Actor;
import org.godepot.access.Grant;
import org.godepot.access.Grantee;
import org.godepot.access.OwnerKind;
import org.godepot.access.OwnerProfile;
import org.godepot.access.Peer;
import org.godepot.access.Policy;
import org.godepot.access.Right;
import org.godepot.access.Visibility;
import org.godepot.catalog.Origin;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Release;
import org.godepot.catalog.StoredFile;
import org.godepot.catalog.Sums;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.facts.FactsSettings;
import org.godepot.registry.search.Indexer;
import org.godepot.registry.search.Lull;
import org.godepot.registry.search.NearModules;
import org.godepot.registry.search.OutsideShown;
import org.godepot.registry.search.Question;
import org.godepot.registry.search.Search;
import org.godepot.registry.search.index.SearchIndex;
import org.godepot.registry.search.index.Tab;
import org.godepot.registry.search.text.QueryText;
import org.godepot.store.blob.BlobSettings;
import org.godepot.store.blob.FileBlobs;
import org.godepot.store.blob.StagedBlob;
import org.godepot.store.db.Database;
import org.godepot.store.db.DatabaseSettings;
import org.godepot.store.db.Owners;

/**
 * Measures the search without HTTP, on real tables and files; only the texts of the zips are made
 * up. Asserts nothing.
 *
 * <p>Arguments: home, database URL or {@code h2}, modules, owners, packages of a module, symbols of
 * a package, words of a README, seconds of each measurement.
 */
final class SearchBench {
  private static final int BATCH = 100;
  private static final int REQUIRES = 15;
  private static final double WARM_UP_SECONDS = 20;
  private static final Peer PEER = new Peer("192.0.2.1", "bench");

  private final Path home;
  private final Database database;
  private final FileBlobs blobs;
  private final BenchTexts texts;
  private final int modules;
  private final double seconds;

  private SearchBench(List<String> args) throws IOException {
    home = Path.of(args.get(0));
    modules = Integer.parseInt(args.get(2));
    texts =
        new BenchTexts(
            Integer.parseInt(args.get(4)),
            Integer.parseInt(args.get(5)),
            Integer.parseInt(args.get(6)));
    seconds = Double.parseDouble(args.get(7));
    DatabaseSettings settings =
        args.get(1).equals("h2")
            ? DatabaseSettings.embedded(home.resolve("db"))
            : new DatabaseSettings(
                Optional.empty(),
                args.get(1),
                Optional.of(new DatabaseSettings.Account("godepot", "")),
                DatabaseSettings.DEFAULT_POOL_SIZE);
    database = Database.open(settings, InstantSource.system());
    blobs = FileBlobs.open(new BlobSettings(home.resolve("blobs"), 0));
  }

  public static void main(String[] arguments) throws IOException {
    List<String> args = List.of(arguments);
    SearchBench bench = new SearchBench(args);
    if (bench.isEmpty()) {
      bench.fill(Integer.parseInt(args.get(3)));
    }
    bench.measure();
    bench.database.close();
    bench.blobs.close();
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  private boolean isEmpty() {
    return database.read(tx -> tx.owners().find(new OwnerName("owner0"))).isEmpty();
  }

  private void fill(int count) throws IOException {
    long begin = System.nanoTime();
    List<Owner> owners = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      owners.add(database.keep(tx -> owner(tx.owners(), number)));
    }
    Grant grant = new Grant(new Grantee(Grantee.Kind.USER, "reader"), Right.READ);
    database.keep(
        tx -> {
          tx.grants().set(owners.get(count - 1), grant);
          return true;
        });
    for (int from = 0; from < modules; from += BATCH) {
      List<Release> releases = new ArrayList<>();
      for (int i = from; i < Math.min(modules, from + BATCH); i++) {
        releases.add(release(i));
      }
      int first = from;
      database.keep(
          tx -> {
            for (int i = 0; i < releases.size(); i++) {
              Owner owner = owners.get((first + i) % count);
              tx.releases().ensureModule(owner, releases.get(i).id().path());
              tx.releases().add(owner, releases.get(i));
            }
            return true;
          });
    }
    print("filled with %d modules of %d owners in %.0f s", modules, count, since(begin));
  }

  /** Every second owner is public, the others are private. */
  private static Owner owner(Owners owners, int number) {
    Visibility visibility = number % 2 == 0 ? Visibility.PUBLIC : Visibility.PRIVATE;
    OwnerProfile profile = new OwnerProfile(OwnerKind.ORGANISATION, visibility, "", Instant.EPOCH);
    return owners.create(new OwnerName("owner" + number), profile).orElseThrow();
  }

  private Release release(int module) throws IOException {
    ModuleVersion id = ModuleVersion.of(texts.path(module), "v1.0.0");
    StringBuilder mod = new StringBuilder("module " + id.path().text() + "\n\ngo 1.22\n");
    SplittableRandom random = new SplittableRandom(module);
    for (int i = 0; i < REQUIRES; i++) {
      // Some are required by many.
      double position = random.nextDouble();
      mod.append("\nrequire ").append(texts.path((int) (position * position * position * modules)));
      mod.append(" v1.0.0\n");
    }
    byte[] bytes = mod.toString().getBytes(StandardCharsets.UTF_8);
    StoredFile file = store(bytes);
    return new Release(
        id,
        Instant.EPOCH,
        new Release.Publication("bench", Instant.ofEpochSecond(module)),
        new Sums(Hash1.ofGoMod(bytes), Hash1.ofGoMod(bytes)),
        file,
        file,
        Origin.UNKNOWN);
  }

  private StoredFile store(byte[] bytes) throws IOException {
    try (StagedBlob staged = blobs.stage(new ByteArrayInputStream(bytes), bytes.length)) {
      staged.commitSoon();
      return staged.file();
    }
  }

  private void measure() throws IOException {
    long before = heap();
    Path directory = home.resolve("search");
    Facts facts = Facts.of(database, new FactsSettings(1000, 1000));
    try (SearchIndex index = SearchIndex.open(directory)) {
      Indexer indexer =
          new Indexer(
              database,
              blobs,
              index,
              Searching.reader(1, texts::text),
              Lull.NONE,
              InstantSource.system());
      long begin = System.nanoTime();
      long busy = cpu();
      indexer.run();
      print(
          "full build %.1f s (%.1f s of a processor), %.0f MB on the disk",
          since(begin), (cpu() - busy) / 1e9, megabytes(size(directory)));
      Search search =
          new Search(index, new Policy(true), facts, new OutsideShown(p -> true, p -> false, true));
      search(search);
      near(new NearModules(index, new Policy(true), facts));
      publish(search, indexer);
      print("heap after collection: %.0f MB more than before", megabytes(heap() - before));
    }
    long begin = System.nanoTime();
    try (SearchIndex index = SearchIndex.open(directory)) {
      print("opened again in %.2f s", since(begin));
      long checking = System.nanoTime();
      index.makeReady();
      print("checked for damage in %.2f s", since(checking));
    }
  }

  private void search(Search search) {
    Actor anybody = Actor.anonymous(PEER);
    Actor reader = Actor.user("reader", Set.of(), false, PEER);
    Actor admin = Actor.user("admin", Set.of(), true, PEER);
    repeat(random -> warm(search, List.of(anybody, reader, admin), random), WARM_UP_SECONDS);
    for (Tab tab : Tab.values()) {
      String name = tab.name().toLowerCase(Locale.ROOT);
      for (int words = 1; words <= 3; words++) {
        int count = words;
        run(
            name + ", words " + words,
            anybody,
            random -> ask(search, anybody, tab, words(random, count)));
      }
      for (int length = 2; length <= 3; length++) {
        int letters = length;
        run(
            name + ", prefix of " + length,
            anybody,
            random -> ask(search, anybody, tab, word(random, letters)));
      }
    }
    for (Actor actor : List.of(anybody, reader, admin)) {
      run("type-ahead, each letter", actor, random -> typeAhead(search, actor, random));
      run(
          "all tabs, prefix of 2",
          actor,
          random -> ask(search, actor, Tab.values()[random.nextInt(3)], word(random, 2)));
      run("of one owner", actor, random -> ofOwner(search, actor, random));
      run("tenth page", actor, random -> tenthPage(search, actor, random));
      run("nothing found", actor, random -> ask(search, actor, Tab.MODULES, wrong(random)));
      run("newly published", actor, random -> search.recent(actor, new Page.Request(1, 20)));
      run(
          "dependents",
          actor,
          random ->
              search.dependents(
                  actor,
                  ModulePath.of(texts.path(random.nextInt(modules))),
                  new Page.Request(1, 20)));
    }
    Actor[] one = {anybody, reader, admin};
    run(
        "hostile: 12 prefixes of 2",
        admin,
        random ->
            ask(search, one[random.nextInt(3)], Tab.values()[random.nextInt(3)], heads(random)));
  }

  /** What a 404 costs: all modules of the benchmark have one host, as in a company. */
  private void near(NearModules near) {
    Actor anybody = Actor.anonymous(PEER);
    run(
        "near: a letter is missing",
        anybody,
        random -> {
          String path = texts.path(random.nextInt(modules));
          int gone = random.nextInt(path.length());
          near.of(anybody, Optional.empty(), path.substring(0, gone) + path.substring(gone + 1));
        });
    run(
        "near: no package of ours",
        anybody,
        random ->
            near.of(
                anybody,
                Optional.empty(),
                "git.example/none/" + words(random, 4).replace(' ', '/')));
    run(
        "near: another host",
        anybody,
        random ->
            near.of(
                anybody, Optional.empty(), "other.example/" + words(random, 4).replace(' ', '/')));
  }

  private static void ask(Search search, Actor actor, Tab tab, String text) {
    search.search(
        actor,
        new Question(
            new QueryText(text),
            tab,
            Optional.empty(),
            Question.Where.ANYWHERE,
            new Page.Request(1, 20)));
  }

  private void ofOwner(Search search, Actor actor, SplittableRandom random) {
    search.search(
        actor,
        new Question(
            new QueryText(words(random, 1)),
            Tab.MODULES,
            Optional.of(new OwnerName("owner" + 2 * random.nextInt(10))),
            Question.Where.HOSTED,
            new Page.Request(1, 20)));
  }

  private void tenthPage(Search search, Actor actor, SplittableRandom random) {
    search.search(
        actor,
        new Question(
            new QueryText(words(random, 1)),
            Tab.values()[random.nextInt(3)],
            Optional.empty(),
            Question.Where.ANYWHERE,
            new Page.Request(10, 20)));
  }

  /** Until the JVM has compiled what is measured, as on a server that is up. */
  private void warm(Search search, List<Actor> actors, SplittableRandom random) {
    Actor actor = actors.get(random.nextInt(actors.size()));
    Tab tab = Tab.values()[random.nextInt(3)];
    ask(search, actor, tab, words(random, random.nextInt(1, 4)));
    ask(search, actor, tab, word(random, random.nextInt(2, 5)));
    ask(search, actor, tab, wrong(random));
    typeAhead(search, actor, random);
    search.recent(actor, new Page.Request(1, 20));
  }

  private void typeAhead(Search search, Actor actor, SplittableRandom random) {
    String word = texts.word(random);
    int length = Math.min(word.length(), random.nextInt(2, 8));
    search.suggest(actor, new QueryText(word.substring(0, length)));
  }

  private String words(SplittableRandom random, int count) {
    return String.join(" ", Stream.generate(() -> texts.word(random)).limit(count).toList());
  }

  private String word(SplittableRandom random, int letters) {
    String word = texts.word(random);
    return word.substring(0, Math.min(letters, word.length()));
  }

  private String heads(SplittableRandom random) {
    return String.join(" ", Stream.generate(() -> word(random, 2)).limit(12).toList());
  }

  private String wrong(SplittableRandom random) {
    String word = texts.word(random);
    return word.charAt(0) + "k" + word.substring(1) + "q";
  }

  private void run(String name, Actor actor, Consumer<SplittableRandom> work) {
    repeat(work, seconds / 2);
    Times times = repeat(work, seconds);
    print(
        "%-26s %-8s p50 %6.2f  p95 %6.2f  p99 %6.2f ms; processor p50 %6.2f  p95 %6.2f ms  (%d)",
        name,
        actor.name().orElse("anybody"),
        at(times.wall(), 0.5),
        at(times.wall(), 0.95),
        at(times.wall(), 0.99),
        at(times.cpu(), 0.5),
        at(times.cpu(), 0.95),
        times.wall().size());
  }

  /**
   * How long each took, and how much of that this thread had a processor, which others want too.
   */
  private record Times(List<Long> wall, List<Long> cpu) {}

  private static double at(List<Long> nanos, double share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
  }

  private static Times repeat(Consumer<SplittableRandom> work, double seconds) {
    SplittableRandom random = new SplittableRandom(42);
    Times times = new Times(new ArrayList<>(), new ArrayList<>());
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end) {
      long begin = System.nanoTime();
      long busy = cpu();
      work.accept(random);
      times.cpu().add(cpu() - busy);
      times.wall().add(System.nanoTime() - begin);
    }
    return times;
  }

  /** A version more, until it is found; and the first search after it, which counts anew. */
  private void publish(Search search, Indexer indexer) throws IOException {
    Owner owner =
        database.read(tx -> tx.owners().find(new OwnerName("owner0"))).orElseThrow().owner();
    // Modules that no run before this one published.
    int fresh = modules + (int) (Instant.now().getEpochSecond() % 100_000_000);
    List<Double> indexing = new ArrayList<>();
    List<Double> searching = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Release release = release(fresh + i);
      database.keep(
          tx -> {
            tx.releases().ensureModule(owner, release.id().path());
            tx.releases().add(owner, release);
            return true;
          });
      long begin = System.nanoTime();
      indexer.run();
      indexing.add(since(begin) * 1000);
      begin = System.nanoTime();
      ask(search, Actor.anonymous(PEER), Tab.MODULES, release.id().path().text());
      searching.add(since(begin) * 1000);
    }
    indexing.sort(null);
    searching.sort(null);
    print(
        "after a publish: indexed in p50 %.1f p95 %.1f ms, next search p50 %.1f p95 %.1f ms",
        indexing.get(20), indexing.get(37), searching.get(20), searching.get(37));
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  /** Processor time of this thread, on which Lucene does all it does. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static double megabytes(long bytes) {
    return bytes / 1048576.0;
  }

  private static long size(Path directory) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }
}
