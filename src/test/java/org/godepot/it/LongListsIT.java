package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages with a form for each row show a part of the rows, and lead to the others. */
class LongListsIT {
  private static final int ROWS = 60;

  /** What a page may weigh; those with forms are never compressed. */
  private static final int MOST_BYTES = 100_000;

  @TempDir static Path home;

  private static DepotServer server;

  @BeforeAll
  static void make() throws Exception {
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
}
