package org.godepot.registry.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.godepot.catalog.Page;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.godepot.registry.search.text.QueryText;
import org.godepot.registry.search.text.SearchDocument;
import org.godepot.registry.search.text.SearchText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Threads of a container outlive the application: an index that is closed leaves nothing with them
 * that keeps its classes, or Lucene's, in memory.
 */
class RedeployedIndexTest {
  /** Collections after which even what is reached softly must be gone. */
  private static final int COLLECTIONS = 50;

  @TempDir private Path directory;

  @Test
  void aClosedIndexLeavesItsClassesToTheCollector() throws Exception {
    ExecutorService container = Executors.newSingleThreadExecutor();
    try {
      WeakReference<ClassLoader> loader = container.submit(this::useOnce).get();
      for (int i = 0; i < COLLECTIONS && loader.get() != null; i++) {
        System.gc();
        byte[][] pressure = new byte[8][1 << 20];
        assertThat(pressure).hasNumberOfRows(8);
      }
      assertThat(loader.get()).isNull();
    } finally {
      container.shutdownNow();
    }
  }

  private WeakReference<ClassLoader> useOnce() throws ReflectiveOperationException {
    ClassLoader loader = new ApplicationLoader(RedeployedIndexTest.class.getClassLoader());
    Class<?> use = loader.loadClass(Use.class.getName());
    assertThat(use).isNotSameAs(Use.class);
    ((Runnable) use.getConstructor(Path.class).newInstance(directory.resolve("search"))).run();
    return new WeakReference<>(loader);
  }

  /** Has classes of ours and of Lucene for itself, as that of a web application. */
  private static final class ApplicationLoader extends ClassLoader {
    private static final List<String> OWN = List.of("org.godepot.", "org.apache.lucene.");

    ApplicationLoader(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (OWN.stream().noneMatch(name::startsWith)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? define(name) : known;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (file == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = file.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Writes, searches, corrects, closes: all on the thread that asks. */
  public static final class Use implements Runnable {
    private final Path directory;

    public Use(Path directory) {
      this.directory = directory;
    }

    @Override
    public void run() {
      try (SearchIndex index = SearchIndex.open(directory)) {
        index.makeReady();
        index.put(document());
        index.publish(new Position(1, "module", Instant.EPOCH, 1, Optional.empty()));
        index.save();
        float[] factors = {1};
        Page.Request page = new Page.Request(1, 10);
        try (Snapshot snapshot = index.snapshot()) {
          for (Tab tab : Tab.values()) {
            snapshot.search(tab, new QueryText("yaml"), factors, page);
          }
          List<String> found = snapshot.corrections(new QueryText("yalm"), factors);
          if (!found.equals(List.of("yaml"))) {
            throw new IllegalStateException("found " + found);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static SearchDocument document() {
      ModuleVersion id = ModuleVersion.of("a.test/yaml", "v1.0.0");
      return new SearchDocument(
          Optional.empty(),
          new SearchDocument.About(
              id,
              Instant.EPOCH,
              new SearchDocument.Newest(new Version("v1.0.0"), Instant.EPOCH),
              Optional.empty(),
              false),
          List.of(new SearchDocument.Requirement("b.test/m", "v1.0.0", false)),
          new SearchText("reads yaml", "", List.of()),
          "1");
    }
  }
}
