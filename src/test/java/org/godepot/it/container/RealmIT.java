package org.godepot.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The realm samples besides the file: users in MariaDB, in LDAP, in Active Directory. */
class RealmIT {
  private static final byte[] ZIP = ModuleZips.library("example.com/lib", "v1.0.0");
  private static final byte[] NEXT = ModuleZips.library("example.com/lib", "v1.1.0");

  /** A module that is not there, of an owner for one realm role. */
  private static final String CLUB_LIST = "/api/packages/club/go/example.com/none/@v/list";

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(Distribution.class)
  void usersAreInMariaDb(Distribution distribution) throws Exception {
    try (MariaDb database = MariaDb.startEmpty()) {
      Deployment deployment = Deployment.of(home).usersIn(database);
      try (Container container = Container.start(distribution, deployment)) {
        knowsItsUsers(container);
        database.kill();
        Http.Answer refused = container.publish(Accounts.DEMO, "demo", ZIP);
        assertThat(refused.status()).isGreaterThanOrEqualTo(400);
        database.restart();
        assertThat(container.publish(Accounts.DEMO, "demo", ZIP).status()).isEqualTo(409);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Distribution.class)
  void usersAreInAnLdapDirectory(Distribution distribution) throws Exception {
    usersAreIn(distribution, Realm.LDAP);
  }

  @ParameterizedTest
  @EnumSource(Distribution.class)
  void usersAreInActiveDirectory(Distribution distribution) throws Exception {
    usersAreIn(distribution, Realm.ACTIVE_DIRECTORY);
  }

  private void usersAreIn(Distribution distribution, Realm sample) throws Exception {
    try (Directory directory = Directory.start()) {
      Deployment deployment = Deployment.of(home).usersIn(directory, sample);
      try (Container container = Container.start(distribution, deployment)) {
        knowsItsUsers(container);
        endOfMembershipEndsRights(container, directory);
      }
    }
  }

  /** By password at the next request, by token after the next sign-in by password. */
  private static void endOfMembershipEndsRights(Container container, Directory directory)
      throws Exception {
    Client reader = container.client().as(Accounts.READER);
    String body = "{\"name\":\"t\",\"scope\":\"read\"}";
    String made = json(reader, "POST", "/api/v1/tokens", body).text();
    String token = made.replaceAll(".*\"token\":\"(gdp_[0-9A-Za-z]+)\".*", "$1");
    Client bearer = container.client().with("Authorization", "Bearer " + token);
    assertThat(bearer.get(CLUB_LIST).status()).isEqualTo(404);
    directory.dismissReaders();
    assertThat(bearer.get(CLUB_LIST).status()).isEqualTo(404);
    assertThat(reader.get(CLUB_LIST).status()).isEqualTo(403);
    assertThat(bearer.get(CLUB_LIST).status()).isEqualTo(403);
  }

  private static void rolesGiveRights(Container container) throws Exception {
    Client admin = container.client().as(Accounts.ADMIN);
    String owner = "/api/v1/owners/club";
    assertThat(json(admin, "PUT", owner, "{\"visibility\":\"private\"}").status()).isEqualTo(201);
    Client reader = container.client().as(Accounts.READER);
    assertThat(reader.get(CLUB_LIST).status()).isEqualTo(403);
    String grant =
        "{\"kind\":\"role\",\"name\":\"" + Accounts.READERS_ROLE + "\",\"level\":\"read\"}";
    assertThat(json(admin, "PUT", owner + "/grants", grant).status()).isEqualTo(201);
    assertThat(reader.get(CLUB_LIST).status()).isEqualTo(404);
    assertThat(container.client().as(Accounts.EVE).get(CLUB_LIST).status()).isEqualTo(403);
  }

  private static Http.Answer json(Client client, String method, String path, String body)
      throws Exception {
    return client
        .with("Content-Type", "application/json")
        .send(method, path, HttpRequest.BodyPublishers.ofString(body));
  }

  private static void knowsItsUsers(Container container) throws Exception {
    Http.Answer created = container.publish(Accounts.DEMO, "demo", ZIP);
    assertThat(created.status()).as(created.text() + container.log()).isEqualTo(201);
    assertThat(container.publish(Accounts.EVE, "demo", NEXT).status()).isEqualTo(403);
    assertThat(container.publish(Accounts.ADMIN, "demo", NEXT).status()).isEqualTo(201);
    rolesGiveRights(container);
    for (String password : new String[] {"", "wrong", "*"}) {
      Client client = container.client().as(Accounts.DEMO, password);
      assertThat(client.put("/api/packages/demo/go/upload", ZIP).status()).isEqualTo(401);
    }
    for (String user : new String[] {"", "*", "nobody", "demo)(uid=*"}) {
      Client client = container.client().as(user, Accounts.password(Accounts.DEMO));
      assertThat(client.put("/api/packages/demo/go/upload", ZIP).status()).isEqualTo(401);
    }
  }
}
