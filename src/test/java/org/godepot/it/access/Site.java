package org.godepot.it.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.godepot.access.TokenSecret;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.godepot.it.container.Accounts;
import org.godepot.it.container.Client;

/** A running server with the owners of the table and a client for each caller. */
final class Site {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");

  private final Client nobody;
  private final UnaryOperator<String> passwords;
  private final Map<Caller, Client> clients = new EnumMap<>(Caller.class);

  private Site(Client nobody, UnaryOperator<String> passwords) {
    this.nobody = nobody;
    this.passwords = passwords;
  }

  /**
   * Makes owners, grants, a module and tokens on an empty server.
   *
   * @param passwords of the {@link Accounts}
   */
  static Site furnish(Client nobody, UnaryOperator<String> passwords) throws Exception {
    Site site = new Site(nobody, passwords);
    for (Owner owner : Owner.values()) {
      if (owner.exists()) {
        site.make(owner);
      }
    }
    site.signInAll();
    return site;
  }

  private Client user(String name) {
    return nobody.as(name, passwords.apply(name));
  }

  private void make(Owner owner) throws Exception {
    Client admin = user(Accounts.ADMIN);
    String path = "/api/v1/owners/" + owner.owner();
    json(admin, "PUT", path, "{\"visibility\":\"" + owner.word() + "\"}", 201);
    grant(admin, path, "role", Accounts.READERS_ROLE, "read");
    grant(admin, path, "user", Accounts.WRITER, "write");
    grant(admin, path, "user", Accounts.KEEPER, "admin");
    publish(owner, "example.com/m");
    json(admin, "PUT", path + "/prefixes/" + owner.owner() + ".test", "", 201);
    publish(owner, owner.owner() + ".test/m");
    publish(owner, "first.test/" + owner.owner());
  }

  private static void grant(Client admin, String path, String kind, String name, String level)
      throws Exception {
    String grant = "{\"kind\":\"%s\",\"name\":\"%s\",\"level\":\"%s\"}";
    json(admin, "PUT", path + "/grants", grant.formatted(kind, name, level), 201);
  }

  /** Publishes a module as the site administrator. */
  void publish(Owner owner, String module) throws Exception {
    byte[] zip = ModuleZips.library(module, "v1.0.0");
    String path = "/api/packages/" + owner.owner() + "/go/upload";
    require(user(Accounts.ADMIN).put(path, zip), 201);
  }

  private void signInAll() throws Exception {
    Client keeper = user(Accounts.KEEPER);
    String revoked = token(keeper, "revoked", "\"scope\":\"admin\"");
    JsonNode tokens = JSON.readTree(keeper.get("/api/v1/tokens").text());
    String path = "/api/v1/tokens/" + tokens.get(0).get("id");
    require(keeper.send("DELETE", path, BodyPublishers.noBody()), 204);
    clients.put(Caller.ANONYMOUS, nobody);
    clients.put(Caller.WRONG_PASSWORD, nobody.as(Accounts.DEMO, "wrong"));
    String never = TokenSecret.random(new SecureRandom()).reveal();
    clients.put(Caller.WRONG_TOKEN, bearer(never));
    clients.put(Caller.REVOKED_TOKEN, bearer(revoked));
    clients.put(Caller.STRANGER, user(Accounts.EVE));
    clients.put(Caller.READER, user(Accounts.READER));
    clients.put(Caller.WRITER, user(Accounts.WRITER));
    clients.put(Caller.KEEPER, keeper);
    clients.put(Caller.SITE_ADMIN, user(Accounts.ADMIN));
    clients.put(Caller.READ_TOKEN, bearer(token(keeper, "r", "\"scope\":\"read\"")));
    String write = token(keeper, "w", "\"scope\":\"write\"");
    clients.put(Caller.WRITE_TOKEN, nobody.as("anything", write));
    String admin = token(keeper, "a", "\"scope\":\"admin\"");
    clients.put(Caller.ADMIN_TOKEN, nobody.with("Authorization", "token " + admin));
    String owners = "\"scope\":\"admin\",\"owners\":[\"" + Owner.PUBLIC.owner() + "\"]";
    clients.put(Caller.LIMITED_TOKEN, bearer(token(keeper, "l", owners)));
    String site = token(user(Accounts.ADMIN), "s", "\"scope\":\"admin\"");
    clients.put(Caller.SITE_TOKEN, bearer(site));
  }

  private Client bearer(String token) {
    return nobody.with("Authorization", "Bearer " + token);
  }

  private static String token(Client user, String name, String terms) throws Exception {
    String body = "{\"name\":\"" + name + "\"," + terms + "}";
    Http.Answer made = json(user, "POST", "/api/v1/tokens", body, 201);
    return JSON.readTree(made.text()).get("token").asText();
  }

  /** Requests of a caller, all with the same id. */
  Client as(Caller caller) {
    return clients.get(caller).with("X-Request-Id", "table");
  }

  /** What the forms of a caller carry; nothing that fits for callers without pages of their own. */
  String seal(Caller caller) throws Exception {
    Http.Answer page = clients.get(caller).with("Accept", "text/html").get("/-/account/tokens");
    Matcher seal = SEAL.matcher(page.text());
    return seal.find() ? seal.group(1) : "none";
  }

  private static Http.Answer json(Client user, String method, String path, String body, int status)
      throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Client client = user.with("Content-Type", "application/json");
    return require(client.send(method, path, BodyPublishers.ofByteArray(bytes)), status);
  }

  private static Http.Answer require(Http.Answer answer, int status) {
    if (answer.status() != status) {
      throw new AssertionError(answer.status() + " and not " + status + ": " + answer.text());
    }
    return answer;
  }
}
