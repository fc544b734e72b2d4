package org.godepot.it.container;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import java.net.InetAddress;
import javax.net.ssl.SSLContext;

/** A directory server in this JVM, with TLS, that the LDAP and Active Directory samples fit. */
public final class Directory implements AutoCloseable {
  /** Of the account that looks users up. */
  static final String PASSWORD = "directory-password";

  private static final String BASE = "dc=example,dc=com";
  private static final String SERVICE = "cn=godepot,ou=services," + BASE;

  private final InMemoryDirectoryServer server;

  private Directory(InMemoryDirectoryServer server) {
    this.server = server;
  }

  /** Starts one with all {@link Accounts}. */
  public static Directory start() throws Exception {
    SSLContext tls = Tls.shared().context();
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
    config.setSchema(null);
    config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH, OperationType.COMPARE);
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPSConfig(
            "ldaps",
            InetAddress.getLoopbackAddress(),
            0,
            tls.getServerSocketFactory(),
            tls.getSocketFactory()));
    InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
    Directory directory = new Directory(server);
    directory.fill();
    server.startListening();
    return directory;
  }

  private void fill() throws LDAPException, LDIFException {
    server.add("dn: " + BASE, "objectClass: domain", "dc: example");
    for (String unit : new String[] {"people", "groups", "services"}) {
      server.add("dn: ou=" + unit + "," + BASE, "objectClass: organizationalUnit", "ou: " + unit);
    }
    server.add("dn: " + SERVICE, "objectClass: person", "cn: godepot", "userPassword: " + PASSWORD);
    for (String user : Accounts.ALL) {
      server.add(
          "dn: " + dn(user),
          "objectClass: inetOrgPerson",
          "objectClass: user",
          "objectCategory: person",
          "uid: " + user,
          "sAMAccountName: " + user,
          "cn: " + user,
          "userPassword: " + Accounts.password(user));
    }
    addGroup("godepot-admin", Accounts.ADMIN);
    addGroup(Accounts.READERS_ROLE, Accounts.READER);
  }

  private void addGroup(String name, String member) throws LDAPException, LDIFException {
    server.add(
        "dn: cn=" + name + ",ou=groups," + BASE,
        "objectClass: groupOfNames",
        "objectClass: group",
        "objectCategory: group",
        "cn: " + name,
        "member: " + dn(member));
  }

  /** Takes the only member out of {@link Accounts#READERS_ROLE}. */
  void dismissReaders() throws LDAPException {
    server.delete("cn=" + Accounts.READERS_ROLE + ",ou=groups," + BASE);
  }

  private static String dn(String user) {
    return "uid=" + user + ",ou=people," + BASE;
  }

  int port() {
    return server.getListenPort();
  }

  @Override
  public void close() {
    server.shutDown(true);
  }
}
