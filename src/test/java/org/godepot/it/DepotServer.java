package org.godepot.it;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.godepot.it.container.Accounts;

/**
 * The WAR on embedded Jetty in a JVM of its own, with the trial realm ({@code admin/admin}, {@code
 * demo/demo}, {@code eve/eve}) and its data in a directory that outlives it.
 */
public final class DepotServer implements AutoCloseable {
  private static final long START_SECONDS = 60;

  private final Process process;
  private final int port;
  private final Path log;

  private DepotServer(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /**
   * Starts a server.
   *
   * @param home its data
   * @param options JVM options such as {@code -Xmx256m} or {@code -Dgodepot.publish.slots=2}
   */
  public static DepotServer start(Path home, String... options) throws Exception {
    return start(home, "/", options);
  }

  /** Starts a server under a context path. */
  public static DepotServer start(Path home, String contextPath, String[] options)
      throws Exception {
    Path servers = Files.createDirectories(Path.of("target", "servers").toAbsolutePath());
    Path work = Files.createTempDirectory(servers, "server");
    Path realm = work.resolve("realm.properties");
    Files.writeString(realm, users());
    Path log = work.resolve("log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add("-Dgodepot.home=" + home);
    command.add("-Djava.io.tmpdir=" + work);
    command.addAll(List.of("-cp", containerClassPath(), ServerMain.class.getName()));
    command.addAll(List.of(war(), realm.toString(), "0", contextPath));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new DepotServer(process, awaitPort(process, log), log);
  }

  /** Those of the trial run and of the tests, with their names for passwords. */
  private static String users() throws IOException {
    StringBuilder users =
        new StringBuilder(Files.readString(Path.of("deploy/trial/realm.properties")));
    users.append('\n');
    for (String user : Accounts.ADDED) {
      String role = Accounts.role(user);
      users.append(user).append(": ").append(user);
      users.append(role.isEmpty() ? "" : ", " + role).append('\n');
    }
    return users.toString();
  }

  private static String war() {
    return Objects.requireNonNull(
        System.getProperty("godepot.war"), "run by failsafe, or set -Dgodepot.war=target/godepot");
  }

  /** Jetty and this class, none of the application's own libraries: those are in the WAR. */
  private static String containerClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry ->
                entry.endsWith("test-classes")
                    || entry.contains("jetty")
                    || entry.contains("jakarta.servlet-api")
                    || entry.contains("slf4j-api"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int awaitPort(Process process, Path log) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < deadline && process.isAlive()) {
      try (BufferedReader reader = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          if (line.startsWith("listening ")) {
            return Integer.parseInt(line.substring("listening ".length()));
          }
        }
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly();
    throw new IllegalStateException("the server did not start:\n" + Files.readString(log));
  }

  /** {@code http://127.0.0.1:port} without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** What a client sets GOPROXY to for the modules of an owner. */
  public String view(String owner) {
    return url() + "/api/packages/" + owner + "/go";
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /** Everything the server printed. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Stops as a container does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
