package org.godepot.it.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an operator decides about one instance. By default: H2 in the home, users in the container's
 * own file, TLS on a free port.
 */
public final class Deployment {
  private final Path home;
  private final List<String> jvmOptions = new ArrayList<>();
  private Realm realm = Realm.USERS;
  private Optional<MariaDb> realmDatabase = Optional.empty();
  private Optional<Directory> directory = Optional.empty();
  private Optional<MariaDb> database = Optional.empty();
  private int port;
  private String contextPath = "";
  private boolean proxied;
  private boolean passwordsSet = true;
  private boolean secretsSet = true;
  private boolean manager;
  private boolean encodedSlashes;

  private Deployment(Path home) {
    this.home = home;
  }

  /**
   * An instance with everything as by default.
   *
   * @param home its data, which outlives it
   */
  public static Deployment of(Path home) {
    return new Deployment(home);
  }

  /** godepot's tables are in MariaDB, through the container's pool {@code jdbc/godepot}. */
  public Deployment onDatabase(MariaDb server) {
    database = Optional.of(server);
    return this;
  }

  /** Users are rows of the database {@code godepot_realm}. */
  public Deployment usersIn(MariaDb server) {
    realm = Realm.DATABASE;
    realmDatabase = Optional.of(server);
    return this;
  }

  /**
   * Users are entries of a directory.
   *
   * @param sample {@link Realm#LDAP} or {@link Realm#ACTIVE_DIRECTORY}
   */
  public Deployment usersIn(Directory server, Realm sample) {
    realm = sample;
    directory = Optional.of(server);
    return this;
  }

  /** Adds JVM options such as {@code -Xmx256m} or {@code -Dgodepot.publish.slots=2}. */
  public Deployment jvm(String... options) {
    jvmOptions.addAll(List.of(options));
    return this;
  }

  /** Listens on this port and not on any free one. */
  public Deployment port(int wanted) {
    port = wanted;
    return this;
  }

  /**
   * Serves below a path and not at the root.
   *
   * @param path such as {@code /x}
   */
  public Deployment under(String path) {
    contextPath = path;
    return this;
  }

  /** Plain HTTP, for a reverse proxy that has the certificate. */
  public Deployment behindProxy() {
    proxied = true;
    return this;
  }

  /** Leaves every password of the users as the sample has it. */
  public Deployment withoutPasswords() {
    passwordsSet = false;
    return this;
  }

  /** Leaves the container's own passwords, of its key above all, as the sample has them. */
  public Deployment withoutSecrets() {
    secretsSet = false;
    return this;
  }

  /** Tomcat hands {@code %2F} in paths on as it is, which it refuses by default. */
  public Deployment withEncodedSlashes() {
    encodedSlashes = true;
    return this;
  }

  /** Tomcat's manager application too, under {@code /manager}, for the user {@code admin}. */
  public Deployment withManager() {
    manager = true;
    return this;
  }

  Path home() {
    return home;
  }

  Realm realm() {
    return realm;
  }

  Optional<MariaDb> realmDatabase() {
    return realmDatabase;
  }

  Optional<Directory> directory() {
    return directory;
  }

  Optional<MariaDb> database() {
    return database;
  }

  List<String> jvmOptions() {
    List<String> all = new ArrayList<>(jvmOptions);
    if (directory.isPresent()) {
      // The directory's certificate is signed by nobody a JVM knows.
      all.add("-Djavax.net.ssl.trustStore=" + Tls.shared().trustStore());
      all.add("-Djavax.net.ssl.trustStorePassword=" + Tls.PASSWORD);
    }
    return all;
  }

  int port() {
    return port;
  }

  /** Empty for the root. */
  String contextPath() {
    return contextPath;
  }

  boolean proxied() {
    return proxied;
  }

  boolean passwordsSet() {
    return passwordsSet;
  }

  boolean secretsSet() {
    return secretsSet;
  }

  boolean encodedSlashes() {
    return encodedSlashes;
  }

  boolean manager() {
    return manager;
  }
}
