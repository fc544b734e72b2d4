package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages with a form for each row show a part of the rows, and lead to the others. */
class LongListsIT {
  private static final int ROWS = 60;

  private static final int RULES = 2_500;

  /** What a page may weigh; those with forms are never compressed. */
  private static final int MOST_BYTES = 100_000;

  @TempDir static Path home;

  private static DepotServer server;

  @BeforeAll
  static void make() throws Exception {
    Files.writeString(home.resolve("upstream.rules"), rules());
    server = DepotServer.start(home);
    Api admin = Api.as(server, "admin");
    assertThat(admin.put("/owners/long", "{}").status()).isEqualTo(201);
    for (int row = 100; row < 100 + ROWS; row++) {
      String grant = "{\"kind\":\"user\",\"name\":\"user%d\",\"level\":\"read\"}".formatted(row);
      String token = "{\"name\":\"token%d\",\"scope\":\"read\"}".formatted(row);
      assertThat(admin.put("/owners/long/grants", grant).status()).isEqualTo(201);
      assertThat(admin.put("/owners/long/prefixes/row%d.test".formatted(row), "").status())
          .isEqualTo(201);
      Http.Answer made = admin.post("/tokens", token);
      assertThat(made.status()).as(made.text()).isEqualTo(201);
    }
  }

  private static String rules() {
    StringBuilder rules = new StringBuilder();
    for (int line = 1; line <= RULES; line++) {
      String pattern = "host%04d.test".formatted(line);
      rules.append("deny ").append(pattern).append(" we do not know it yet\n");
    }
    return rules.toString();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String page(String path) throws Exception {
    String authorization = Http.basic("admin", "admin");
    Http.Answer answer =
        Http.get(server.url() + path, "Accept", "text/html", "Authorization", authorization);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.body().length).isLessThan(MOST_BYTES);
    return answer.text();
  }

  @ParameterizedTest
  @CsvSource({
    "/-/owners/long, Withdraw row100.test, Withdraw row159.test",
    "/-/owners/long/members, Remove user100, Remove user159",
    "/-/account/tokens, Revoke token159, Revoke token100",
  })
  void aPartIsShownAndLeadsToTheNext(String path, String first, String last) throws Exception {
    String one = page(path);
    assertThat(one).contains(first, "1 to 50 of 60", "rel=\"next\" href=\"" + path + "?page=2\"");
    assertThat(one).doesNotContain(last);
    String two = page(path + "?page=2");
    assertThat(two).contains(last, "51 to 60 of 60", "rel=\"prev\"").doesNotContain(first);
    assertThat(page(path + "?page=3")).contains("rel=\"prev\"").doesNotContain(first, last);
  }

  @Test
  void rulesAreShownInPartsAndTheOneThatDecidesFirst() throws Exception {
    String rules = "/-/admin/rules";
    assertThat(page(rules))
        .contains("deny host0100.test", "1 to 100 of 2,500", rules + "?page=2")
        .doesNotContain("host0101.test");
    String decided = page(rules + "?path=host1234.test/m");
    assertThat(decided)
        .contains("1,201 to 1,300 of 2,500", "path=host1234.test%2Fm&amp;page=14")
        .containsOnlyOnce("decides</span>");
    assertThat(page(rules + "?path=host1234.test/m&page=1"))
        .contains("id=\"fate\"", "1 to 100 of 2,500")
        .doesNotContain("decides</span>");
    assertThat(page(rules + "?page=26")).contains("rel=\"prev\"").doesNotContain("host2500");
  }
}
