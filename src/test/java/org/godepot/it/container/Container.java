package org.godepot.it.container;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.godepot.it.Http;

/**
 * godepot in a real Tomcat or Jetty: the unpacked distribution with the files of {@code deploy/}
 * laid over an instance directory of its own, and the passwords, ports and paths edited.
 */
public final class Container implements AutoCloseable {
  private static final long START_SECONDS = 90;
  private static final long STOP_SECONDS = 90;

  private final Process process;
  private final String url;
  private final int port;
  private final Path base;

  private Container(Process process, String url, int port, Path base) {
    this.process = process;
    this.url = url;
    this.port = port;
    this.base = base;
  }

  /** Starts an instance and waits until it serves. */
  public static Container start(Distribution distribution, Deployment deployment) throws Exception {
    Container container = launch(distribution, deployment);
    container.awaitHealth();
    return container;
  }

  /** Starts an instance without waiting for it. */
  static Container launch(Distribution distribution, Deployment deployment) throws Exception {
    Path instances = Files.createDirectories(Path.of("target", "instances").toAbsolutePath());
    Path instance = Files.createTempDirectory(instances, distribution.name());
    Path base = Files.createDirectory(instance.resolve("base"));
    int port = deployment.port() > 0 ? deployment.port() : Ports.free();
    Layout layout = distribution.layout();
    layout.prepare(distribution.directory(), base, deployment, port);
    File log = console(base).toFile();
    Process process =
        layout
            .command(distribution.directory(), base, deployment)
            .directory(base.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    String scheme = deployment.proxied() ? "http" : "https";
    String url = scheme + "://127.0.0.1:" + port + deployment.contextPath();
    return new Container(process, url, port, base);
  }

  /** Beside the instance, which is deleted with its unpacked WAR. */
  private static Path console(Path base) {
    return base.resolveSibling("console.log");
  }

  /** The WAR as the build packed it. */
  static Path war() {
    String exploded =
        Objects.requireNonNull(
            System.getProperty("godepot.war"),
            "run by failsafe, or set -Dgodepot.war=target/godepot");
    return Path.of(exploded + ".war");
  }

  private void awaitHealth() throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < deadline && process.isAlive()) {
      if (isHealthy()) {
        return;
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly();
    throw new IllegalStateException("the container did not start:\n" + log());
  }

  private boolean isHealthy() throws Exception {
    try {
      return client().get("/healthz").status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Waits for a process that ends by itself; its exit code. */
  int awaitExit() throws Exception {
    if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running:\n" + log());
    }
    return process.exitValue();
  }

  /**
   * {@code https://127.0.0.1:port} and the context path, without a slash at the end; http behind a
   * proxy.
   */
  public String url() {
    return url;
  }

  /** What a client sets GOPROXY to for the modules of an owner. */
  public String view(String owner) {
    return url + "/api/packages/" + owner + "/go";
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /** The instance's directory: {@code CATALINA_BASE} or {@code jetty.base}. */
  public Path base() {
    return base;
  }

  /** Everything it printed. */
  public String log() throws IOException {
    return Files.readString(console(base));
  }

  /** Requests without credentials. */
  public Client client() throws Exception {
    return new Client(url);
  }

  /** An upload into an owner by one of the {@link Accounts}. */
  public Http.Answer publish(String user, String owner, byte[] zip) throws Exception {
    return client().as(user).put("/api/packages/" + owner + "/go/upload", zip);
  }

  /** {@code SIGTERM}, without waiting. */
  public void terminate() {
    process.destroy();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /**
   * {@code SIGTERM}, and waits for the end; {@code kill -9} if it does not come. The instance is
   * gone afterwards, its home and what it printed are not.
   */
  @Override
  public void close() {
    terminate();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Sample.deleteTree(base);
  }
}
