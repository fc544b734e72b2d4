package org.godepot.it.container;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.godepot.it.Programs;

/** {@code deploy/tomcat} over a {@code CATALINA_BASE}. */
final class TomcatLayout implements Layout {
  private static final List<String> FROM_DISTRIBUTION =
      List.of("web.xml", "catalina.properties", "logging.properties");

  @Override
  public void prepare(Path distribution, Path base, Deployment deployment, int port)
      throws Exception {
    for (String name : List.of("conf", "lib", "logs", "temp", "webapps", "work")) {
      Files.createDirectories(base.resolve(name));
    }
    Path conf = base.resolve("conf");
    for (String name : FROM_DISTRIBUTION) {
      Files.copy(distribution.resolve("conf").resolve(name), conf.resolve(name));
    }
    Sample.copyTree(Sample.of("tomcat"), base);
    Files.createLink(base.resolve("webapps/" + name(deployment) + ".war"), Container.war());
    connectors(conf.resolve("server.xml"), deployment, port);
    if (deployment.secretsSet()) {
      secret(conf, "KEYSTORE", Tls.PASSWORD);
    }
    Files.copy(Tls.shared().keyStore(), conf.resolve("keystore.p12"));
    application(base, deployment);
    realm(distribution, base, deployment);
    if (deployment.manager()) {
      manager(conf);
    }
  }

  /** What Tomcat calls an application in its directories, after its path. */
  private static String name(Deployment deployment) {
    return deployment.contextPath().isEmpty() ? "ROOT" : deployment.contextPath().substring(1);
  }

  private static void connectors(Path server, Deployment deployment, int port) throws Exception {
    int other = Ports.free();
    Sample.edit(server, "0.0.0.0", "127.0.0.1");
    if (deployment.encodedSlashes()) {
      String swallow = "maxSwallowSize=\"-1\"";
      Sample.edit(server, swallow, swallow + " encodedSolidusHandling=\"passthrough\"");
    }
    Sample.edit(server, "\"8080\"", "\"" + (deployment.proxied() ? port : other) + "\"");
    Sample.edit(server, "\"8443\"", "\"" + (deployment.proxied() ? other : port) + "\"");
  }

  private static void secret(Path conf, String name, String password) throws Exception {
    String variable = "DEPOT_" + name + "_PASSWORD='";
    Sample.edit(conf.resolve("secrets.env"), "#" + variable, variable + password);
  }

  private static void application(Path base, Deployment deployment) throws Exception {
    Path conf = base.resolve("conf");
    Path localhost = conf.resolve("Catalina/localhost");
    Path context = localhost.resolve(name(deployment) + ".xml");
    Files.move(localhost.resolve("ROOT.xml"), context, StandardCopyOption.REPLACE_EXISTING);
    if (deployment.database().isPresent()) {
      MariaDb database = deployment.database().get();
      Files.move(conf.resolve("ROOT-mariadb.xml"), context, StandardCopyOption.REPLACE_EXISTING);
      Sample.edit(context, "127.0.0.1:3306", "127.0.0.1:" + database.port());
      secret(conf, "DB", MariaDb.PASSWORD);
    }
    Sample.edit(context, "/var/lib/godepot", deployment.home().toString());
    if (deployment.database().isPresent() || deployment.realmDatabase().isPresent()) {
      WarLibraries.copy("mariadb-java-client", base.resolve("lib"));
    }
  }

  private static void realm(Path distribution, Path base, Deployment deployment) throws Exception {
    Path conf = base.resolve("conf");
    Path realm = conf.resolve("realm.xml");
    Files.copy(conf.resolve("realm-" + deployment.realm().sample() + ".xml"), realm);
    if (deployment.realm() == Realm.USERS && deployment.passwordsSet()) {
      users(conf.resolve("tomcat-users.xml"), hashes(distribution), deployment.manager());
    }
    if (deployment.realmDatabase().isPresent()) {
      MariaDb database = deployment.realmDatabase().get();
      Sample.edit(conf.resolve("server.xml"), "127.0.0.1:3306", "127.0.0.1:" + database.port());
      database.addUsers(hashes(distribution));
      secret(conf, "REALM", MariaDb.PASSWORD);
    }
    if (deployment.directory().isPresent()) {
      Sample.edit(
          realm, "ldap.example.com:636", "127.0.0.1:" + deployment.directory().get().port());
      secret(conf, "LDAP", Directory.PASSWORD);
    }
  }

  private static void users(Path file, Map<String, String> hashes, boolean manager)
      throws Exception {
    String demo = "<user username=\"demo\"";
    for (String user : Accounts.ADDED) {
      String line = "  <user username=\"%s\" password=\"EDIT-ME\" roles=\"%s\"/>\n";
      Sample.edit(file, "  " + demo, line.formatted(user, Accounts.role(user)) + "  " + demo);
    }
    for (Map.Entry<String, String> user : hashes.entrySet()) {
      String start = "<user username=\"" + user.getKey() + "\"";
      Sample.editLine(file, start, "EDIT-ME", user.getValue());
    }
    if (manager) {
      Sample.edit(file, "roles=\"godepot-admin\"", "roles=\"godepot-admin,manager-script\"");
    }
  }

  /** Hashes of all accounts' passwords, made by the command that the sample names. */
  static Map<String, String> hashes(Path distribution) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(distribution.resolve("bin/digest.sh").toString());
    command.addAll(List.of("-h", "org.apache.catalina.realm.SecretKeyCredentialHandler"));
    command.addAll(List.of("-a", "PBKDF2WithHmacSHA512", "-i", "10000", "-k", "256", "-s", "16"));
    Accounts.ALL.forEach(user -> command.add(Accounts.password(user)));
    Map<String, String> byPassword =
        Programs.output(command, distribution)
            .lines()
            .map(line -> line.split(":"))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    Map<String, String> hashes = new TreeMap<>();
    Accounts.ALL.forEach(user -> hashes.put(user, byPassword.get(Accounts.password(user))));
    return hashes;
  }

  private static void manager(Path conf) throws Exception {
    Files.writeString(
        conf.resolve("Catalina/localhost/manager.xml"),
        "<Context docBase=\"${catalina.home}/webapps/manager\" privileged=\"true\"/>\n");
  }

  @Override
  public ProcessBuilder command(Path distribution, Path base, Deployment deployment) {
    ProcessBuilder builder =
        new ProcessBuilder(distribution.resolve("bin/catalina.sh").toString(), "run");
    Map<String, String> environment = builder.environment();
    environment.put("CATALINA_HOME", distribution.toString());
    environment.put("CATALINA_BASE", base.toString());
    environment.put("CATALINA_OPTS", String.join(" ", deployment.jvmOptions()));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }
}
