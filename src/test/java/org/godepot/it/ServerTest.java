package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A test class with one server for all its tests; each test uses module paths of its own. */
abstract class ServerTest {
  @TempDir static Path home;

  private static final AtomicInteger MODULES = new AtomicInteger();
  static DepotServer server;

  @BeforeAll
  static void start() throws Exception {
    server = DepotServer.start(home);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  /** A module path nobody used yet. */
  static String newModule() {
    return "example.com/m" + MODULES.incrementAndGet();
  }

  static String view() {
    return server.view("demo");
  }

  /** Publishes into the view of demo, which must succeed. */
  static Http.Answer publish(byte[] zip) throws Exception {
    Http.Answer answer = Http.putAs("demo", view() + "/upload", zip);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }
}
