package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.godepot.registry.Registry.ANN;
import static org.godepot.registry.Registry.ANYBODY;
import static org.godepot.registry.Registry.BOB;
import static org.godepot.registry.Registry.ROOT;
import static org.godepot.registry.Searching.keep;
import static org.godepot.registry.Searching.make;
import static org.godepot.registry.Searching.names;
import static org.godepot.registry.Searching.publish;
import static org.godepot.registry.Searching.publishVersion;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Grant;
import org.godepot.access.Grantee;
import org.godepot.access.Right;
import org.godepot.access.Visibility;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModulePrefix;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.search.Answer;
import org.godepot.registry.search.Dependent;
import org.godepot.registry.search.Hit;
import org.godepot.registry.search.OutsideShown;
import org.godepot.registry.search.Question;
import org.godepot.registry.search.index.Tab;
import org.godepot.registry.search.text.QueryText;
import org.godepot.registry.search.text.SearchText.Kind;
import org.godepot.registry.search.text.SearchText.Symbol;
import org.godepot.store.db.DatabaseSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is found, by whom and in which order, on every database that godepot runs on. BOB may read
 * nothing by himself, ANN what is in {@code closed}.
 */
abstract class SearchContract {
  private static final Page.Request ALL = new Page.Request(1, 100);

  @TempDir private Path directory;
  private Registry registry;
  private Searching searching;

  /** The database of the test that runs, empty at its begin. */
  abstract DatabaseSettings settings();

  @BeforeEach
  void makeOwners() throws IOException {
    registry = new Registry(settings());
    searching = new Searching(registry, directory.resolve("search"));
    make(registry, "open", Visibility.PUBLIC);
    make(registry, "inner", Visibility.INTERNAL);
    make(registry, "closed", Visibility.PRIVATE);
    grant("closed", "ann");
  }

  private void grant(String owner, String user) throws IOException {
    Grant grant = new Grant(new Grantee(Grantee.Kind.USER, user), Right.READ);
    registry.grants.set(ROOT, new OwnerName(owner), () -> grant);
  }

  @AfterEach
  void close() {
    searching.close();
    registry.close();
  }

  private List<String> modules(Actor actor, String text) {
    return searching.modules(actor, text);
  }

  private static String go(String name, String synopsis, String... symbols) {
    return "// " + synopsis + "\npackage " + name + "\n" + String.join("\n", symbols) + "\n";
  }

  private static String mod(String module, String... lines) {
    return "module " + module + "\n\ngo 1.19\n" + String.join("\n", lines) + "\n";
  }

  @Test
  void modulesAreFoundByAllThatIsInThemInTheOrderOfWhereItIs() throws IOException {
    publish(registry, "open", "c.test/last/yaml", "y.go", "package yaml\n");
    publish(registry, "open", "d.test/yaml/tool", "t.go", "package tool\n");
    publish(registry, "open", "e.test/kit", "enc/yaml/y.go", "package yaml\n");
    publish(registry, "open", "f.test/kit", "k.go", "package kit\n\ntype Yaml int\n");
    publish(registry, "open", "g.test/kit", "k.go", go("kit", "Package kit reads YAML."));
    publish(registry, "open", "h.test/kit", "README.md", "# Kit\n\nIt is no yaml.\n");
    publish(registry, "open", "i.test/kit", "k.go", "package kit\n\nfunc ParseYamlFile() {}\n");
    publish(registry, "open", "j.test/yamlfmt", "y.go", "package yamlfmt\n");
    publish(registry, "open", "k.test/other", "y.go", "package other\n");
    searching.indexer.run();
    assertThat(modules(ANYBODY, "yaml"))
        .containsExactly(
            "open:c.test/last/yaml",
            "open:d.test/yaml/tool",
            "open:j.test/yamlfmt",
            "open:e.test/kit",
            "open:f.test/kit",
            "open:g.test/kit",
            "open:i.test/kit",
            "open:h.test/kit");
  }

  @Test
  void allWordsMustBeFoundWhereverTheyAre() throws IOException {
    publish(registry, "open", "a.test/yaml", "y.go", go("yaml", "Package yaml is fast."));
    publish(registry, "open", "b.test/yaml", "y.go", "package yaml\n");
    searching.indexer.run();
    assertThat(modules(ANYBODY, "FAST yaml")).containsExactly("open:a.test/yaml");
    assertThat(modules(ANYBODY, "a.test/yaml")).containsExactly("open:a.test/yaml");
    assertThat(modules(ANYBODY, "fast slow")).isEmpty();
  }

  @Test
  void beginningsOfElementsAndOfPartsOfSymbolsAreEnough() throws IOException {
    publish(
        registry,
        "open",
        "git.test/alice/bufstream",
        "b.go",
        "package bufstream\n\nfunc NewReader() {}\n\ntype Reader int\n\nfunc (r *Reader) Peek() {}\n");
    searching.indexer.run();
    for (String text : List.of("al", "buf", "bufst", "git.test/alice/b", "new", "read", "peek")) {
      assertThat(modules(ANYBODY, text)).as(text).hasSize(1);
    }
    assertThat(modules(ANYBODY, "stream")).isEmpty();
    assertThat(searching.find(ANYBODY, Tab.SYMBOLS, "reader"))
        .containsExactly(
            "open:git.test/alice/bufstream.Reader",
            "open:git.test/alice/bufstream.NewReader",
            "open:git.test/alice/bufstream.Reader.Peek");
    assertThat(searching.find(ANYBODY, Tab.SYMBOLS, "bufstream peek"))
        .containsExactly("open:git.test/alice/bufstream.Reader.Peek");
    assertThat(searching.find(ANYBODY, Tab.SYMBOLS, "bufstream alice")).isEmpty();
    assertThat(searching.find(ANYBODY, Tab.PACKAGES, "bu"))
        .containsExactly("open:git.test/alice/bufstream");
  }

  @Test
  void theExactCaseOfASymbolComesFirst() throws IOException {
    publish(registry, "open", "a.test/m", "a.go", "package m\n\nfunc URL() {}\n");
    publish(registry, "open", "b.test/m", "b.go", "package m\n\nfunc Url() {}\n");
    searching.indexer.run();
    assertThat(searching.find(ANYBODY, Tab.SYMBOLS, "Url").get(0)).isEqualTo("open:b.test/m.Url");
    assertThat(searching.find(ANYBODY, Tab.SYMBOLS, "URL").get(0)).isEqualTo("open:a.test/m.URL");
    Hit hit = searching.ask(ANYBODY, Tab.SYMBOLS, "URL").hits().items().get(0);
    assertThat(hit.symbol()).contains(new Symbol("URL", Kind.FUNCTION));
    assertThat(hit.place().orElseThrow().name()).isEqualTo("m");
  }

  @Test
  void thePathThatWasTypedComesFirstAndIsNamed() throws IOException {
    publish(registry, "open", "a.test/yaml", "y.go", "package yaml\n");
    publish(registry, "open", "a.test/yaml/yaml", "y.go", "package yaml\n");
    publish(
        registry, "open", "b.test/m", "go.mod", mod("b.test/m", "require a.test/yaml/yaml v1.0.0"));
    searching.indexer.run();
    assertThat(modules(ANYBODY, "yaml").get(0)).isEqualTo("open:a.test/yaml/yaml");
    Answer answer = searching.ask(ANYBODY, Tab.MODULES, " a.test/yaml ");
    assertThat(names(answer.hits().items()))
        .containsExactly("open:a.test/yaml", "open:a.test/yaml/yaml");
    assertThat(answer.exact().map(Searching::name)).contains("open:a.test/yaml");
    assertThat(searching.ask(ANYBODY, Tab.MODULES, "a.test").exact()).isEmpty();
  }

  @Test
  void importersLiftAndWhatShouldNotBeUsedSinks() throws IOException {
    publish(registry, "open", "a.test/log", "l.go", "package log\n");
    publish(registry, "open", "b.test/log", "go.mod", mod("b.test/log"), "l.go", "package log\n");
    publish(
        registry,
        "open",
        "c.test/log",
        "go.mod",
        "// Deprecated: use a.test/log.\n" + mod("c.test/log"));
    publish(registry, "open", "d.test/log", "go.mod", mod("d.test/log", "retract v1.0.0"));
    publishVersion(registry, "open", "b.test/log/v2@v2.0.0", "l.go", "package log\n");
    for (String importer : List.of("x", "y", "z")) {
      publish(
          registry,
          "open",
          "i.test/" + importer,
          "go.mod",
          mod("i.test/" + importer, "require c.test/log v1.0.0", "require d.test/log v1.0.0"));
    }
    publish(
        registry,
        "open",
        "i.test/w",
        "go.mod",
        mod("i.test/w", "require b.test/log/v2 v2.0.0 // indirect"));
    searching.indexer.run();
    assertThat(modules(ANYBODY, "log"))
        .containsExactly(
            "open:b.test/log/v2",
            "open:a.test/log",
            "open:c.test/log",
            "open:d.test/log",
            "open:b.test/log");
    List<Hit> hits = searching.ask(ANYBODY, Tab.MODULES, "log").hits().items();
    assertThat(hits.stream().map(Hit::importers)).containsExactly(1, 0, 3, 3, 0);
    assertThat(hits.get(2).about().deprecated()).contains("use a.test/log.");
    assertThat(hits.get(3).about().retracted()).isTrue();
  }

  @Test
  void theLatestVersionThatIsNotRetractedIsFound() throws IOException {
    publishVersion(registry, "open", "a.test/m@v1.0.0", "m.go", go("m", "Package m was good."));
    publishVersion(
        registry,
        "open",
        "a.test/m@v1.1.0",
        "m.go",
        go("m", "Package m was bad."),
        "go.mod",
        mod("a.test/m", "retract v1.1.0"));
    publishVersion(registry, "open", "a.test/m@v1.2.0-rc.1", "m.go", "package m\n");
    searching.indexer.run();
    Hit hit = searching.ask(ANYBODY, Tab.MODULES, "good").hits().items().get(0);
    assertThat(hit.about().latest()).isEqualTo(ModuleVersion.of("a.test/m", "v1.0.0"));
    assertThat(hit.about().newest().version().text()).isEqualTo("v1.2.0-rc.1");
    assertThat(hit.about().retracted()).isFalse();
    assertThat(hit.synopsis()).isEqualTo("Package m was good.");
    assertThat(modules(ANYBODY, "bad")).isEmpty();
  }

  @Test
  void nothingOfAPrivateOwnerIsToldToWhoMayNotReadIt() throws IOException {
    publish(
        registry,
        "closed",
        "hidden.test/treasure",
        "t.go",
        go("treasure", "Package treasure digs.", "func Shovel() {}"),
        "go.mod",
        mod("hidden.test/treasure", "require a.test/m v1.0.0"));
    publish(registry, "inner", "a.test/m", "m.go", "package m\n");
    publish(registry, "open", "a.test/m", "m.go", "package m\n");
    searching.indexer.run();
    for (Actor actor : List.of(ANYBODY, BOB)) {
      for (Tab tab : Tab.values()) {
        for (String text : List.of("treasure", "hidden.test/treasure", "digs", "Shovel", "tr")) {
          Answer answer = searching.ask(actor, tab, text);
          assertThat(answer.hits()).isEqualTo(new Page<>(List.of(), 0));
          assertThat(answer.exact()).isEmpty();
          assertThat(answer.corrections()).isEmpty();
        }
      }
      for (String text : List.of("treasur", "treasuer", "hiden.test/tresure")) {
        assertThat(searching.ask(actor, Tab.MODULES, text).corrections()).as(text).isEmpty();
        assertThat(searching.search.suggest(actor, new QueryText(text))).isEmpty();
      }
      assertThat(searching.search.dependents(actor, ModulePath.of("a.test/m"), ALL).total())
          .isZero();
      assertThat(searching.ask(actor, Tab.MODULES, "a.test/m").hits().items())
          .allSatisfy(hit -> assertThat(hit.importers()).isZero());
    }
    assertThat(modules(ANYBODY, "")).containsExactly("open:a.test/m");
    assertThat(searching.ask(BOB, Tab.MODULES, "").hits().total()).isEqualTo(2);
    assertThat(searching.ask(ANN, Tab.MODULES, "").hits().total()).isEqualTo(3);
    assertThat(modules(ANN, "treasure")).containsExactly("closed:hidden.test/treasure");
    assertThat(searching.ask(ANN, Tab.MODULES, "treasuer").corrections())
        .containsExactly("treasure");
    assertThat(searching.ask(ANN, Tab.MODULES, "a.test/m").hits().items())
        .allSatisfy(hit -> assertThat(hit.importers()).isEqualTo(1));
  }

  @Test
  void aGrantOrAVisibilityHoldsFromTheNextSearchOn() throws IOException {
    publish(registry, "closed", "a.test/secret", "m.go", "package secret\n");
    searching.indexer.run();
    assertThat(modules(BOB, "secret")).isEmpty();
    grant("closed", "bob");
    assertThat(modules(BOB, "secret")).hasSize(1);
    Grantee bob = new Grantee(Grantee.Kind.USER, "bob");
    registry.grants.remove(ROOT, new OwnerName("closed"), () -> bob);
    assertThat(modules(BOB, "secret")).isEmpty();
    make(registry, "closed", Visibility.PUBLIC);
    assertThat(modules(ANYBODY, "secret")).hasSize(1);
    make(registry, "closed", Visibility.PRIVATE);
    assertThat(modules(ANYBODY, "secret")).isEmpty();
  }

  @Test
  void anOwnerThatGetsTheNameOfAnotherShowsNothingOfIt() throws IOException {
    publish(registry, "closed", "a.test/secret", "m.go", "package secret\n");
    searching.indexer.run();
    registry.owners.delete(ROOT, new OwnerName("closed"), true);
    make(registry, "closed", Visibility.PUBLIC);
    assertThat(modules(ANYBODY, "secret")).isEmpty();
    searching.indexer.run();
    assertThat(modules(ROOT, "secret")).isEmpty();
  }

  @Test
  void whatIsKeptFromOutsideIsShownWhereTheSiteViewGivesIt() throws IOException {
    keep(registry, "outside.test/yaml", "v1.2.0", "y.go", go("yaml", "Package yaml is kept."));
    keep(registry, "claimed.test/yaml", "v1.0.0", "y.go", "package yaml\n");
    keep(registry, "refused.test/yaml", "v1.0.0", "y.go", "package yaml\n");
    keep(registry, "imported.test/yaml", "v1.0.0", "y.go", "package yaml\n");
    keep(registry, "here.test/yaml", "v1.0.0", "y.go", "package yaml\n");
    publish(registry, "closed", "here.test/yaml", "y.go", "package yaml\n");
    publish(registry, "open", "outside.test/yaml", "y.go", "package yaml\n");
    registry.prefixes.claim(
        ROOT, new OwnerName("closed"), () -> new ModulePrefix("claimed.test"), false);
    OutsideShown rule =
        new OutsideShown(
            path -> path.text().startsWith("outside") || path.text().startsWith("refused"),
            path -> path.text().startsWith("refused"),
            false);
    try (Searching strict = new Searching(registry, directory.resolve("strict"), rule)) {
      strict.indexer.run();
      assertThat(strict.modules(BOB, "yaml"))
          .containsExactly(":outside.test/yaml", ":imported.test/yaml", "open:outside.test/yaml");
      assertThat(strict.modules(ANYBODY, "yaml")).containsExactly("open:outside.test/yaml");
      List<Hit> hits = strict.ask(BOB, Tab.MODULES, "outside").hits().items();
      assertThat(hits.stream().map(Hit::inSiteView)).containsExactly(true, false);
      assertThat(hits.get(0).about().time()).isEqualTo(Instant.parse("2020-01-02T03:04:05Z"));
    }
  }

  @Test
  void whatGoesFromTheMirrorIsNotFoundUntilItIsBack() throws IOException {
    keep(registry, "outside.test/yaml", "v1.2.0", "y.go", "package yaml\n");
    searching.indexer.run();
    assertThat(modules(ANYBODY, "yaml")).hasSize(1);
    ModuleVersion id = ModuleVersion.of("outside.test/yaml", "v1.2.0");
    registry.database.write(tx -> tx.mirrored().empty(id));
    searching.indexer.run();
    assertThat(modules(ANYBODY, "yaml")).isEmpty();
    keep(registry, "outside.test/yaml", "v1.2.0", "y.go", "package yaml\n");
    searching.indexer.run();
    assertThat(modules(ANYBODY, "yaml")).hasSize(1);
  }

  @Test
  void filtersCountOnlyWhatTheyLetThrough() throws IOException {
    keep(registry, "outside.test/yaml", "v1.2.0", "y.go", "package yaml\n");
    publish(registry, "open", "a.test/yaml", "y.go", "package yaml\n");
    publish(registry, "inner", "b.test/yaml", "y.go", "package yaml\n");
    searching.indexer.run();
    assertThat(filtered(Optional.empty(), Question.Where.HOSTED))
        .containsExactly("open:a.test/yaml", "inner:b.test/yaml");
    assertThat(filtered(Optional.empty(), Question.Where.CACHED))
        .containsExactly(":outside.test/yaml");
    assertThat(filtered(Optional.of(new OwnerName("inner")), Question.Where.ANYWHERE))
        .containsExactly("inner:b.test/yaml");
    assertThat(filtered(Optional.of(new OwnerName("nobody")), Question.Where.ANYWHERE)).isEmpty();
    assertThat(filtered(Optional.of(new OwnerName("closed")), Question.Where.ANYWHERE)).isEmpty();
  }

  private List<String> filtered(Optional<OwnerName> owner, Question.Where where) {
    Page<Hit> found =
        searching
            .search
            .search(BOB, new Question(new QueryText("yaml"), Tab.MODULES, owner, where, ALL))
            .hits();
    assertThat(found.total()).isEqualTo(found.items().size());
    return names(found.items());
  }

  @Test
  void pagesLeaveNothingOutAndTellNothingTwice() throws IOException {
    for (int i = 10; i < 25; i++) {
      publish(
          registry, i % 3 == 0 ? "closed" : "open", "a.test/page" + i, "p.go", "package page\n");
    }
    searching.indexer.run();
    List<String> all = modules(ANYBODY, "page");
    assertThat(all).hasSize(10).isSorted();
    for (int number = 1; number <= 4; number++) {
      Question question =
          new Question(
              new QueryText("page"),
              Tab.MODULES,
              Optional.empty(),
              Question.Where.ANYWHERE,
              new Page.Request(number, 3));
      Page<Hit> page = searching.search.search(ANYBODY, question).hits();
      assertThat(page.total()).isEqualTo(10);
      assertThat(names(page.items()))
          .isEqualTo(all.subList((number - 1) * 3, Math.min(number * 3, 10)));
    }
  }

  @Test
  void whatWasDeletedIsNotFound() throws IOException {
    publishVersion(registry, "open", "a.test/m@v1.0.0", "m.go", go("m", "Package m is old."));
    publishVersion(registry, "open", "a.test/m@v1.1.0", "m.go", go("m", "Package m is new."));
    publish(registry, "inner", "b.test/m", "m.go", "package m\n");
    searching.indexer.run();
    assertThat(modules(ROOT, "new")).hasSize(1);
    registry.deleter.delete(ROOT, new OwnerName("open"), ModuleVersion.of("a.test/m", "v1.1.0"));
    searching.indexer.run();
    assertThat(modules(ROOT, "new")).isEmpty();
    assertThat(modules(ROOT, "old")).hasSize(1);
    registry.deleter.deleteAll(ROOT, new OwnerName("open"), ModulePath.of("a.test/m"));
    registry.owners.delete(ROOT, new OwnerName("inner"), true);
    searching.indexer.run();
    assertThat(modules(ROOT, "")).isEmpty();
  }

  @Test
  void theNewestComesFirstAndEachModuleOnce() throws IOException {
    for (String module : List.of("a.test/one", "b.test/two", "c.test/three")) {
      registry.pass(Duration.ofMinutes(1));
      publish(registry, "open", module, "m.go", "package m\n");
    }
    registry.pass(Duration.ofMinutes(1));
    publish(registry, "closed", "d.test/secret", "m.go", "package m\n");
    keep(registry, "outside.test/m", "v1.0.0", "m.go", "package m\n");
    registry.pass(Duration.ofMinutes(1));
    publishVersion(registry, "open", "a.test/one@v0.9.0", "m.go", "package m\n");
    searching.indexer.run();
    Page<Hit> page = searching.search.recent(ANYBODY, new Page.Request(1, 2));
    assertThat(page.total()).isEqualTo(3);
    assertThat(names(page.items())).containsExactly("open:a.test/one", "open:c.test/three");
    assertThat(page.items().get(0).about().newest().version().text()).isEqualTo("v0.9.0");
    assertThat(page.items().get(0).about().latest().version().text()).isEqualTo("v1.0.0");
    assertThat(names(searching.search.recent(ANYBODY, new Page.Request(2, 2)).items()))
        .containsExactly("open:b.test/two");
    assertThat(names(searching.search.recent(ANN, ALL).items())).contains("closed:d.test/secret");
  }

  @Test
  void dependentsTellWhichVersionTheyRequire() throws IOException {
    publish(registry, "open", "a.test/m", "m.go", "package m\n");
    publishVersion(
        registry, "open", "b.test/m@v1.0.0", "go.mod", mod("b.test/m", "require a.test/m v1.0.0"));
    publishVersion(
        registry, "open", "b.test/m@v1.1.0", "go.mod", mod("b.test/m", "require a.test/m v1.4.0"));
    publish(
        registry,
        "closed",
        "c.test/m",
        "go.mod",
        mod("c.test/m", "require a.test/m v1.2.0 // indirect"));
    searching.indexer.run();
    ModulePath path = ModulePath.of("a.test/m");
    assertThat(told(searching.search.dependents(BOB, path, ALL).items()))
        .containsExactly("b.test/m@v1.1.0 v1.4.0 direct");
    Page<Dependent> all = searching.search.dependents(ANN, path, ALL);
    assertThat(told(all.items()))
        .containsExactly("b.test/m@v1.1.0 v1.4.0 direct", "c.test/m@v1.0.0 v1.2.0 indirect");
    assertThat(all.total()).isEqualTo(2);
    assertThat(told(searching.search.dependents(ANN, path, new Page.Request(2, 1)).items()))
        .containsExactly("c.test/m@v1.0.0 v1.2.0 indirect");
    assertThat(searching.search.dependents(ANN, ModulePath.of("x.test/m"), ALL).total()).isZero();
  }

  private static List<String> told(List<Dependent> dependents) {
    return dependents.stream()
        .map(
            dependent ->
                dependent.module().about().latest()
                    + " "
                    + dependent.requirement().version()
                    + (dependent.requirement().indirect() ? " indirect" : " direct"))
        .toList();
  }

  @Test
  void typingIsCompletedWithModulesThenSymbols() throws IOException {
    publish(registry, "open", "a.test/parse", "p.go", "package parse\n\nfunc ParseAll() {}\n");
    publish(registry, "closed", "b.test/parser", "p.go", "package parser\n");
    searching.indexer.run();
    assertThat(names(searching.search.suggest(ANYBODY, new QueryText("pa"))))
        .containsExactly("open:a.test/parse", "open:a.test/parse.ParseAll");
    assertThat(names(searching.search.suggest(ANN, new QueryText("par"))))
        .containsExactly("open:a.test/parse", "closed:b.test/parser", "open:a.test/parse.ParseAll");
    assertThat(searching.search.suggest(ANN, new QueryText("p"))).isEmpty();
  }

  @Test
  void nearWordsAreProposedWhereNothingIsFound() throws IOException {
    publish(registry, "open", "git.test/alice/websocket", "w.go", "package websocket\n");
    searching.indexer.run();
    for (String text : List.of("webscoket", "wbsocket", "websokcet", "webbsocket")) {
      assertThat(searching.ask(ANYBODY, Tab.MODULES, text).corrections())
          .as(text)
          .containsExactly("websocket");
    }
    assertThat(searching.ask(ANYBODY, Tab.MODULES, "git.test/alcie/websocket").corrections())
        .containsExactly("git.test/alice/websocket");
    assertThat(searching.ask(ANYBODY, Tab.MODULES, "nothing").corrections()).isEmpty();
    assertThat(searching.ask(ANYBODY, Tab.MODULES, "websocket").corrections()).isEmpty();
  }

  @Test
  void twoServersOnOneDatabaseFindTheSame() throws IOException {
    try (Searching other = new Searching(registry, directory.resolve("other"))) {
      publish(registry, "open", "a.test/one", "m.go", "package m\n");
      searching.indexer.run();
      other.indexer.run();
      publish(registry, "closed", "b.test/two", "m.go", "package m\n");
      keep(registry, "outside.test/m", "v1.0.0", "m.go", "package m\n");
      registry.deleter.deleteAll(ROOT, new OwnerName("open"), ModulePath.of("a.test/one"));
      other.indexer.run();
      assertThat(other.modules(ROOT, "")).containsExactly("closed:b.test/two", ":outside.test/m");
      assertThat(other.modules(ANYBODY, "")).containsExactly(":outside.test/m");
      searching.indexer.run();
      assertThat(modules(ROOT, "")).isEqualTo(other.modules(ROOT, ""));
    }
  }

  @Test
  void aServerThatWasDownCatchesUpFromWhereItWas() throws IOException {
    publish(registry, "open", "a.test/one", "m.go", "package m\n");
    publish(registry, "open", "b.test/two", "m.go", "package m\n");
    searching.indexer.run();
    searching.close();
    publish(registry, "open", "c.test/three", "m.go", "package m\n");
    registry.deleter.deleteAll(ROOT, new OwnerName("open"), ModulePath.of("a.test/one"));
    searching = new Searching(registry, directory.resolve("search"));
    assertThat(modules(ANYBODY, "")).containsExactly("open:a.test/one", "open:b.test/two");
    searching.indexer.run();
    assertThat(modules(ANYBODY, "")).containsExactly("open:b.test/two", "open:c.test/three");
  }

  @Test
  void aServerThatWasDownForTooLongWalksOverEverything() throws IOException {
    publish(registry, "open", "a.test/one", "m.go", "package m\n");
    keep(registry, "outside.test/m", "v1.0.0", "m.go", "package m\n");
    searching.indexer.run();
    searching.close();
    registry.deleter.deleteAll(ROOT, new OwnerName("open"), ModulePath.of("a.test/one"));
    publish(registry, "open", "b.test/two", "m.go", "package m\n");
    registry.database.write(
        tx -> tx.mirrored().empty(ModuleVersion.of("outside.test/m", "v1.0.0")));
    registry.database.write(tx -> tx.changes().removeUpTo(tx.changes().last() - 1));
    searching = new Searching(registry, directory.resolve("search"));
    searching.indexer.run();
    assertThat(modules(ANYBODY, "")).containsExactly("open:b.test/two");
    assertThat(searching.ask(ANYBODY, Tab.MODULES, "").complete()).isTrue();
  }

  @Test
  void theIndexOfAnotherDatabaseIsNotTakenForOurs() throws IOException {
    try (Registry elsewhere = new Registry(directory.resolve("elsewhere"))) {
      make(elsewhere, "other", Visibility.PUBLIC);
      publish(elsewhere, "other", "x.test/foreign", "m.go", "package m\n");
      try (Searching foreign = new Searching(elsewhere, directory.resolve("moved"))) {
        foreign.indexer.run();
      }
    }
    publish(registry, "open", "a.test/one", "m.go", "package m\n");
    try (Searching moved = new Searching(registry, directory.resolve("moved"))) {
      moved.indexer.run();
      assertThat(moved.modules(ROOT, "")).containsExactly("open:a.test/one");
    }
  }
}
