package org.godepot.it.container;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code deploy/jetty} as a {@code jetty.base}. */
final class JettyLayout implements Layout {
  @Override
  public void prepare(Path distribution, Path base, Deployment deployment, int port)
      throws Exception {
    Sample.copyTree(Sample.of("jetty"), base);
    Files.createLink(base.resolve("webapps/godepot.war"), Container.war());
    connectors(base, deployment, port);
    Path context = base.resolve("webapps/godepot.xml");
    Sample.edit(context, "/var/lib/godepot", deployment.home().toString());
    Sample.edit(context, ">/</Set>", ">" + path(deployment) + "</Set>");
    if (deployment.database().isPresent()) {
      Sample.edit(base.resolve("start.d/database.ini"), "#etc/database.xml", "etc/database.xml");
      pool(base, "etc/database.xml", deployment.database().get());
      secret(base, "depot.db.password", MariaDb.PASSWORD);
    }
    realm(base, deployment);
  }

  private static String path(Deployment deployment) {
    return deployment.contextPath().isEmpty() ? "/" : deployment.contextPath();
  }

  private static void connectors(Path base, Deployment deployment, int port) throws Exception {
    Path https = base.resolve("start.d/https.ini");
    Path proxied = base.resolve("start.d/proxied.ini");
    if (deployment.proxied()) {
      Files.delete(https);
      Sample.edit(proxied, "8080", String.valueOf(port));
      return;
    }
    Files.delete(proxied);
    Sample.edit(https, "0.0.0.0", "127.0.0.1");
    Sample.edit(https, "8443", String.valueOf(port));
    Files.copy(Tls.shared().keyStore(), base.resolve("etc/keystore.p12"));
    if (deployment.secretsSet()) {
      secret(base, "jetty.sslContext.keyStorePassword", Tls.PASSWORD);
    }
  }

  private static void secret(Path base, String name, String password) throws Exception {
    Sample.edit(base.resolve("start.d/secrets.ini"), "#" + name + "=", name + "=" + password);
  }

  private static void pool(Path base, String file, MariaDb database) throws Exception {
    Sample.edit(base.resolve(file), "127.0.0.1:3306", "127.0.0.1:" + database.port());
    Path libraries = Files.createDirectories(base.resolve("lib/ext"));
    WarLibraries.copy("mariadb-java-client", libraries);
    WarLibraries.copy("HikariCP", libraries);
  }

  private static void realm(Path base, Deployment deployment) throws Exception {
    Path ini = base.resolve("start.d/realm.ini");
    if (deployment.realm() == Realm.USERS && deployment.passwordsSet()) {
      users(base.resolve("etc/realm.properties"));
    }
    if (deployment.realmDatabase().isPresent()) {
      select(ini, "etc/realm-database.xml");
      pool(base, "etc/realm-database.xml", deployment.realmDatabase().get());
      secret(base, "depot.realm.password", MariaDb.PASSWORD);
      deployment.realmDatabase().get().addUsers(hashes());
    }
    if (deployment.directory().isPresent()) {
      select(ini, "etc/realm-ldap.xml");
      directory(base, ini, deployment);
    }
  }

  private static void select(Path ini, String realm) throws Exception {
    Sample.editLine(ini, "etc/realm-users.xml", "etc/", "#etc/");
    Sample.edit(ini, "#" + realm, realm);
  }

  private static void directory(Path base, Path ini, Deployment deployment) throws Exception {
    Sample.edit(ini, "#--module=jaas", "--module=jaas");
    Sample.edit(ini, "#jetty.jaas", "jetty.jaas");
    Path login = base.resolve("etc/login.conf");
    Sample.edit(login, "ldap.example.com", "127.0.0.1");
    Sample.edit(login, "\"636\"", "\"" + deployment.directory().get().port() + "\"");
    Sample.edit(
        base.resolve("etc/realm-ldap.xml"), ">ldap<", ">" + deployment.realm().sample() + "<");
    secret(base, "depot.ldap.password", Directory.PASSWORD);
  }

  private static void users(Path file) throws Exception {
    StringBuilder added = new StringBuilder(Files.readString(file));
    for (String user : Accounts.ADDED) {
      String role = Accounts.role(user);
      added.append(user).append(": MD5:EDIT-ME");
      added.append(role.isEmpty() ? "" : ", " + role).append('\n');
    }
    Files.writeString(file, added);
    for (Map.Entry<String, String> user : hashes().entrySet()) {
      Sample.editLine(file, user.getKey() + ":", "MD5:EDIT-ME", user.getValue());
    }
  }

  /** Hashes of all accounts' passwords, as the sample says to make them. */
  private static Map<String, String> hashes() throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    for (String user : Accounts.ALL) {
      byte[] password = Accounts.password(user).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("MD5").digest(password);
      hashes.put(user, "MD5:" + HexFormat.of().formatHex(digest));
    }
    return hashes;
  }

  @Override
  public ProcessBuilder command(Path distribution, Path base, Deployment deployment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(deployment.jvmOptions());
    command.addAll(List.of("-jar", distribution.resolve("start.jar").toString()));
    return new ProcessBuilder(command);
  }
}
