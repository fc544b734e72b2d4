package org.godepot.it.container;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.godepot.it.Await;
import org.godepot.it.Programs;

/**
 * A MariaDB server of its own, with the settings of {@code deploy/mariadb}, on loopback, with a
 * directory that nobody needs afterwards. Its data outlives {@link #kill} and {@link #stop} until
 * the end of the test.
 */
public final class MariaDb implements AutoCloseable {
  /** Of the accounts {@code godepot} and {@code godepot_realm}. */
  public static final String PASSWORD = "database-password";

  private static final long LIMIT_SECONDS = 60;

  private final Path directory;
  private final int port;
  private Process process;

  private MariaDb(Path directory, int port, Process process) {
    this.directory = directory;
    this.port = port;
    this.process = process;
  }

  /** Starts a server with the database {@code godepot}, empty, and its account. */
  public static MariaDb start() throws Exception {
    MariaDb server = startEmpty();
    server.runSample("database.sql");
    return server;
  }

  /** Starts a server with nothing in it. */
  static MariaDb startEmpty() throws Exception {
    Path install = Programs.need("mariadb-install-db");
    Programs.need("mariadbd");
    Programs.need("mariadb");
    // Short: a socket's path has at most 107 bytes.
    Path directory = Files.createTempDirectory("mdb");
    List<String> command = new ArrayList<>(List.of(install.toString(), "--no-defaults"));
    command.add("--datadir=" + directory.resolve("data"));
    command.addAll(List.of("--auth-root-authentication-method=normal", "--skip-test-db"));
    command.addAll(asRoot());
    Programs.output(command, directory);
    int port = Ports.free();
    MariaDb server = new MariaDb(directory, port, launch(directory, port));
    server.awaitStart();
    return server;
  }

  /** MariaDB does not run as root unless told so. */
  private static List<String> asRoot() {
    return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
  }

  private static Process launch(Path directory, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Programs.need("mariadbd").toString());
    command.add("--defaults-file=" + Sample.of("mariadb/godepot.cnf"));
    command.add("--datadir=" + directory.resolve("data"));
    command.add("--socket=" + directory.resolve("socket"));
    command.add("--pid-file=" + directory.resolve("pid"));
    command.addAll(List.of("--bind-address=127.0.0.1", "--port=" + port));
    command.addAll(asRoot());
    File log = directory.resolve("log").toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  private void awaitStart() throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (System.nanoTime() < deadline && process.isAlive()) {
      try {
        sql("SELECT 1");
        return;
      } catch (IOException notYet) {
        process.waitFor(50, TimeUnit.MILLISECONDS);
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException(
        "MariaDB did not start:\n" + Files.readString(directory.resolve("log")));
  }

  /** Runs one of the samples as its first lines say, with the password in it. */
  void runSample(String name) throws Exception {
    Path script = directory.resolve(name);
    Files.copy(Sample.of("mariadb/" + name), script);
    Sample.edit(script, "SET @password = NULL;", "SET @password = '" + PASSWORD + "';");
    run(script);
  }

  /** Runs a script as the administrator; what it prints. */
  String run(Path script) throws Exception {
    Process client =
        new ProcessBuilder(clientCommand())
            .redirectInput(script.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (client.waitFor() != 0) {
      throw new IOException(output);
    }
    return output;
  }

  /** Runs statements as the administrator; rows with tabs between their values. */
  public String sql(String statements) throws Exception {
    List<String> command = new ArrayList<>(clientCommand());
    command.addAll(List.of("--execute", statements));
    return Programs.output(command, directory);
  }

  /** Runs statements as an account of the samples, over TCP. */
  String sqlAs(String user, String statements) throws Exception {
    List<String> command = new ArrayList<>(List.of(Programs.need("mariadb").toString()));
    command.addAll(List.of("--no-defaults", "--protocol=tcp", "--host=127.0.0.1"));
    command.addAll(List.of("--port=" + port, "--user=" + user, "--password=" + PASSWORD));
    command.addAll(List.of("--skip-column-names", "--batch", "--execute", statements));
    return Programs.output(command, directory);
  }

  private List<String> clientCommand() {
    List<String> command = new ArrayList<>(List.of(Programs.need("mariadb").toString()));
    command.addAll(List.of("--no-defaults", "--socket=" + directory.resolve("socket")));
    command.addAll(List.of("--user=root", "--skip-column-names", "--batch"));
    return command;
  }

  /** Makes the database {@code godepot_realm} with these users, or gives them other hashes. */
  void addUsers(Map<String, String> hashes) throws Exception {
    if (sql("SHOW DATABASES LIKE 'godepot\\_realm'").isEmpty()) {
      runSample("realm.sql");
    }
    StringBuilder statements = new StringBuilder("USE godepot_realm; DELETE FROM users;");
    hashes.forEach(
        (user, hash) ->
            statements
                .append("INSERT INTO users (user_name, password) VALUES ('")
                .append(user)
                .append("', '")
                .append(hash)
                .append("');"));
    statements
        .append("INSERT INTO user_roles SELECT users.id, roles.id FROM users, roles")
        .append(" WHERE user_name = 'admin' AND role_name = 'godepot-admin';")
        .append("INSERT IGNORE INTO roles (role_name) VALUES ('")
        .append(Accounts.READERS_ROLE)
        .append("'); INSERT INTO user_roles SELECT users.id, roles.id FROM users, roles")
        .append(" WHERE user_name = 'reader' AND role_name = '")
        .append(Accounts.READERS_ROLE)
        .append("'");
    sql(statements.toString());
  }

  /** Throws away all tables of the database {@code godepot}. */
  public void empty() throws Exception {
    sql(
        "DROP DATABASE godepot;"
            + " CREATE DATABASE godepot CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
  }

  public int port() {
    return port;
  }

  /** Of the database {@code godepot}, without credentials, with the samples' time-outs. */
  public String jdbcUrl() {
    return "jdbc:mariadb://127.0.0.1:"
        + port
        + "/godepot?connectTimeout=2000&socketTimeout=4000"
        + "&sessionVariables=innodb_lock_wait_timeout=1";
  }

  public long pid() {
    return process.pid();
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** {@code SIGTERM}, and waits for the end. */
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      kill();
    }
  }

  /** {@code SIGSTOP}: it holds its connections and answers nothing, from the return on. */
  public void pause() throws Exception {
    signal("STOP");
    Path threads = Path.of("/proc/" + pid() + "/task");
    try (Stream<Path> all = Files.list(threads)) {
      for (Path thread : all.toList()) {
        Await.until(() -> Files.readString(thread.resolve("status")).contains("State:\tT"));
      }
    }
  }

  /** {@code SIGCONT}. */
  public void resume() throws Exception {
    signal("CONT");
  }

  private void signal(String name) throws Exception {
    Programs.output(List.of("kill", "-" + name, String.valueOf(pid())), directory);
  }

  /** Starts it again with its data, on the same port, after {@link #kill} or {@link #stop}. */
  public void restart() throws Exception {
    process = launch(directory, port);
    awaitStart();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    Sample.deleteTree(directory);
  }
}
