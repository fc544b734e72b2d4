package org.godepot.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.godepot.it.Await;
import org.godepot.it.ModuleZips;
import org.godepot.it.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reloads godepot in a running Tomcat again and again: nothing of an old one may stay. The release
 * campaign:
 *
 * <pre>
 * mvn verify -Dit.test=RedeployIT -Dgodepot.redeploys=50
 * </pre>
 */
class RedeployIT {
  /** Reloads after which everything that is loaded once is loaded. */
  private static final int WARM_UP = 2;

  private static final long RENEWAL_SECONDS = 300;
  private static final long MAX_GROWTH = 10L << 20;
  private static final String LIST = "/api/packages/demo/go/example.com/m/@v/list";
  private static final Pattern METASPACE =
      Pattern.compile("jvm_memory_used_bytes\\{area=\"nonheap\",id=\"Metaspace\"} (\\S+)");

  /** How Tomcat begins its complaints about what an application left behind. */
  private static final List<String> LEAKS =
      List.of(
          "appears to have started a thread",
          "failed to unregister",
          "very likely to create a memory leak",
          "created a ThreadLocal");

  @TempDir Path home;

  @Test
  void nothingStaysOnH2() throws Exception {
    reloadMany("H2", Deployment.of(home));
  }

  @Test
  void nothingStaysOnMariaDb() throws Exception {
    try (MariaDb database = MariaDb.start()) {
      reloadMany("MariaDB", Deployment.of(home).onDatabase(database));
    }
  }

  private static void reloadMany(String name, Deployment deployment) throws Exception {
    int count = Integer.getInteger("godepot.redeploys", 5);
    try (Container container = Container.start(Distribution.TOMCAT, deployment.withManager())) {
      byte[] zip = ModuleZips.library("example.com/m", "v1.0.0");
      assertThat(container.publish(Accounts.DEMO, "demo", zip).status()).isEqualTo(201);
      for (int i = 0; i < WARM_UP; i++) {
        reload(container);
      }
      double before = metaspace(container);
      for (int i = 0; i < count; i++) {
        reload(container);
      }
      double growth = metaspace(container) - before;
      System.out.printf(
          "measured on %s: %d reloads, metaspace grew by %.1f MB%n", name, count, growth / 1e6);
      assertThat(growth).isLessThan(MAX_GROWTH);
      assertThat(loaders(container)).isLessThanOrEqualTo(2);
      // Tomcat's own thread may just be looking after the application when it stops.
      assertThat(container.log().lines().filter(line -> !line.contains("[Catalina-utility-")))
          .noneMatch(line -> LEAKS.stream().anyMatch(line::contains));
    }
  }

  private static void reload(Container container) throws Exception {
    String answer = container.client().as(Accounts.ADMIN).get("/manager/text/reload?path=/").text();
    assertThat(answer).startsWith("OK");
    assertThat(container.client().get(LIST).text()).isEqualTo("v1.0.0\n");
    Client demo = container.client().as(Accounts.DEMO);
    byte[] zip = ModuleZips.library("example.com/m", "v1.0.0");
    assertThat(demo.put("/api/packages/demo/go/upload", zip).status()).isEqualTo(409);
  }

  /** Bytes in use once Tomcat's own threads, renewed one a second, hold no old godepot any more. */
  private static double metaspace(Container container) throws Exception {
    Client admin = container.client().as(Accounts.ADMIN);
    Await.until(RENEWAL_SECONDS, () -> admin.get("/manager/text/findleaks").text().isBlank());
    jcmd(container, "GC.run");
    String metrics = container.client().as(Accounts.ADMIN).get("/metrics").text();
    Matcher matcher = METASPACE.matcher(metrics);
    assertThat(matcher.find()).as(metrics).isTrue();
    return Double.parseDouble(matcher.group(1));
  }

  /** Class loaders of web applications that are alive: godepot's and the manager's. */
  private static long loaders(Container container) throws Exception {
    String name = "org.apache.catalina.loader.ParallelWebappClassLoader";
    return jcmd(container, "GC.class_histogram")
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(parts -> parts.length > 3 && parts[3].equals(name))
        .mapToLong(parts -> Long.parseLong(parts[1]))
        .sum();
  }

  private static String jcmd(Container container, String command) throws Exception {
    String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    return Programs.output(
        List.of(program, String.valueOf(container.pid()), command), Path.of("."));
  }
}
