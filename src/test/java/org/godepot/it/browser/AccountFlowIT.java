package org.godepot.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.godepot.it.Http;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens and rights, from the page that gives them to the request that needs them. */
class AccountFlowIT extends BrowserTest {
  private static String bearer(String token) {
    return "Bearer " + token;
  }

  private static int whoami(String token) throws Exception {
    String url = server.url() + "/api/v1/whoami";
    return Http.get(url, "Authorization", bearer(token)).status();
  }

  @ParameterizedTest
  @EnumSource
  void aTokenIsMadeUsedAndRevoked(Way way) throws Exception {
    String module = "example.com/" + newName();
    String token = newName();
    Browser browser = browser(way);
    Hand hand = way.hand(browser);
    browser.signIn("demo");
    hand.press(link("Signed in as demo"));
    browser.see(css("h1"), "Signed in as demo");
    hand.press(link("Access tokens"));
    browser.see(css("#tokens"), "Access tokens");
    hand.write(css("#create-name"), token);
    hand.press(css("#create input[value=write]"));
    hand.choose(css("#create-days"), "30 days");
    hand.press(css("#create button.primary"));
    browser.see(css("#made"), "Your token " + token);
    String secret = browser.find(css("#secret")).getText();
    browser.see(css("main"), "Scope write; it ends");

    assertThat(whoami(secret)).isEqualTo(200);
    byte[] zip = zip(module, "v1.0.0");
    String upload = server.view("demo") + "/upload";
    assertThat(Http.put(upload, zip, "Authorization", bearer(secret)).status()).isEqualTo(201);

    hand.press(link("I have it: back to my tokens"));
    browser.see(css("main table"), token);
    assertThat(browser.source()).doesNotContain(secret);
    browser.see(css("main table"), "in 30 days");
    hand.press(css("main tbody tr:last-child summary"));
    hand.press(button("Revoke " + token));
    browser.await(browser::text, text -> !text.contains(token));
    assertThat(whoami(secret)).isEqualTo(401);
  }

  private static int asEve(String owner, String module) throws Exception {
    return go(owner, module + "/@v/list", "Authorization", Http.basic("eve", "eve")).status();
  }

  @ParameterizedTest
  @EnumSource
  void aGrantOpensAPrivateOwnerAndItsRemovalClosesIt(Way way) throws Exception {
    String team = newName();
    String module = "example.com/" + newName();
    change("PUT", "owners/" + team, "{\"visibility\":\"private\"}");
    String demo = "{\"kind\":\"user\",\"name\":\"demo\",\"level\":\"admin\"}";
    change("PUT", "owners/" + team + "/grants", demo);
    publish("demo", team, zip(module, "v1.0.0"));
    assertThat(asEve(team, module)).isEqualTo(403);

    Browser browser = browser(way);
    Hand hand = way.hand(browser);
    browser.signIn("demo");
    hand.press(link("Owners"));
    browser.see(css("h1"), "Owners");
    hand.press(link(team));
    browser.see(css("h1"), team);
    hand.press(link("Members"));
    hand.write(css("#grant-name"), "eve");
    hand.choose(css("#grant-level"), "read");
    hand.press(css("#grant button"));
    browser.see(css("#grants"), "eve");
    assertThat(asEve(team, module)).isEqualTo(200);
    assertThat(Http.putAs("eve", server.view(team) + "/upload", zip(module, "v2.0.0")).status())
        .isEqualTo(403);

    hand.press(css("#grants tbody tr:last-child summary"));
    hand.press(button("Remove eve"));
    browser.await(() -> browser.find(css("#grants")).getText(), text -> !text.contains("eve"));
    assertThat(asEve(team, module)).isEqualTo(403);

    hand.press(link("Settings"));
    browser.see(css("#settings"), "Settings");
    hand.press(css("#profile input[value=internal]"));
    hand.press(css("#profile button"));
    browser.see(css("p.meta"), "internal");
    assertThat(asEve(team, module)).isEqualTo(200);
    assertThat(go(team, module + "/@v/list").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource
  void anOwnerIsMadeGivenAPrefixAndDeleted(Way way) throws Exception {
    String team = newName();
    Browser browser = browser(way);
    Hand hand = way.hand(browser);
    browser.signIn("admin");
    hand.press(link("Owners"));
    hand.write(css("#create-name"), team);
    hand.write(css("#create-fullName"), "The Team");
    hand.press(css("#create input[value=public]"));
    hand.press(css("#create button.primary"));
    browser.see(css("main"), team);
    assertThat(owner(team).text()).contains("\"public\"", "The Team");

    browser.go("/-/owners/" + team);
    String prefix = team + ".corp.example";
    hand.write(css("#claim-prefix"), prefix);
    hand.press(css("#claim button"));
    browser.see(css("main table"), prefix);
    assertThat(owner(team + "/prefixes").text()).contains(prefix);

    hand.press(link("Settings"));
    hand.press(link("Delete this owner…"));
    browser.see(css("#deletion"), "Delete " + team + "?");
    hand.press(css("#delete button"));
    browser.see(css("#delete-error"), "Nothing was changed");
    assertThat(owner(team).status()).isEqualTo(200);
    hand.press(css("#delete input[type=checkbox]"));
    hand.press(css("#delete button"));
    browser.see(css("h1"), "Owners");
    assertThat(owner(team).status()).isEqualTo(404);
  }

  private static Http.Answer owner(String path) throws Exception {
    return Http.json("GET", server.url() + "/api/v1/owners/" + path, "admin", "");
  }
}
