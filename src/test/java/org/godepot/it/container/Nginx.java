package org.godepot.it.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.godepot.it.Programs;

/** nginx with {@code deploy/nginx} in front of a container. */
final class Nginx implements AutoCloseable {
  private static final long LIMIT_SECONDS = 30;

  private final Process process;
  private final Path directory;
  private final int port;

  private Nginx(Process process, Path directory, int port) {
    this.process = process;
    this.directory = directory;
    this.port = port;
  }

  /**
   * Starts one.
   *
   * @param upstream port of the container
   */
  static Nginx start(int upstream) throws Exception {
    Path directory = Files.createTempDirectory("godepot-nginx");
    int port = Ports.free();
    Path site = directory.resolve("godepot.conf");
    Files.copy(Sample.of("nginx/godepot.conf"), site);
    Sample.edit(site, "127.0.0.1:8080", "127.0.0.1:" + upstream);
    Sample.edit(site, "listen 443", "listen 127.0.0.1:" + port);
    Sample.edit(site, "depot.example.com", "127.0.0.1");
    Sample.edit(site, "/etc/nginx/godepot.crt", Tls.shared().certificate().toString());
    Sample.edit(site, "/etc/nginx/godepot.key", Tls.shared().key().toString());
    Files.writeString(directory.resolve("nginx.conf"), main(directory));
    test(directory);
    Nginx nginx = new Nginx(launch(directory), directory, port);
    nginx.awaitStart();
    return nginx;
  }

  /** What a distribution has around the site's file. */
  private static String main(Path directory) {
    String user = "root".equals(System.getProperty("user.name")) ? "user root;\n" : "";
    StringBuilder text = new StringBuilder(user);
    text.append("daemon off;\npid ").append(directory).append("/pid;\n");
    text.append("events {}\nhttp {\n  access_log off;\n");
    for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      text.append("  ").append(kind).append("_temp_path ").append(directory).append("/");
      text.append(kind).append(";\n");
    }
    return text.append("  include ").append(directory).append("/godepot.conf;\n}\n").toString();
  }

  private static List<String> command(Path directory) {
    return List.of(
        Programs.need("nginx").toString(),
        "-p",
        directory.toString(),
        "-e",
        directory.resolve("error.log").toString(),
        "-c",
        directory.resolve("nginx.conf").toString());
  }

  private static void test(Path directory) throws Exception {
    List<String> command = new ArrayList<>(command(directory));
    command.add("-t");
    Programs.output(command, directory);
  }

  private static Process launch(Path directory) throws Exception {
    return new ProcessBuilder(command(directory))
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("console.log").toFile())
        .start();
  }

  private void awaitStart() throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (System.nanoTime() < deadline && process.isAlive()) {
      try {
        client().get("/healthz");
        return;
      } catch (IOException notYet) {
        process.waitFor(50, TimeUnit.MILLISECONDS);
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException(
        "nginx did not start:\n" + Files.readString(directory.resolve("error.log")));
  }

  String url() {
    return "https://127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  Client client() throws Exception {
    return new Client(url());
  }

  /** The answer, with its headers, to a request for another host name. */
  String ask(String host, String path) throws Exception {
    return Curl.run("-i", "-H", "Host: " + host, url() + path);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
    Sample.deleteTree(directory);
  }
}
