package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.godepot.access.TokenSecret;
import org.junit.jupiter.api.Test;

/** Tokens that are none: they lock nobody out, and whoever sends many has to wait. */
class WrongTokensIT extends ServerTest {
  private static final int TRIES = 100;

  private static Http.Answer whoami(String authorization) throws Exception {
    return Api.anonymous(server).with("Authorization", authorization).get("/whoami");
  }

  /** Of the right shape, made by nobody here. */
  private static String strange() {
    return TokenSecret.random(new SecureRandom()).reveal();
  }

  @Test
  void manyWrongTokensLockNobodyButHaveToWait() throws Exception {
    String body = "{\"name\":\"used\",\"scope\":\"read\"}";
    String used = Api.json(Api.as(server, "demo").post("/tokens", body)).path("token").asText();
    assertThat(whoami("Bearer " + used).status()).isEqualTo(200);
    int slowed = 0;
    for (int i = 0; i < TRIES; i++) {
      Http.Answer refused = whoami(Http.basic("demo", strange()));
      assertThat(refused.status()).isIn(401, 429);
      if (refused.status() == 429) {
        slowed++;
        assertThat(refused.text()).contains("too many wrong tokens");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
      }
    }
    assertThat(slowed).isGreaterThan(TRIES / 2);
    assertThat(whoami(Http.basic("demo", "demo")).status()).isEqualTo(200);
    assertThat(whoami("Bearer " + used).status()).isEqualTo(200);
    assertThat(Http.get(server.url() + "/healthz").status()).isEqualTo(200);
  }

  @Test
  void garbageIsRefused() throws Exception {
    for (String garbage :
        List.of(
            "gdp_",
            "gdp_x",
            "gdp_" + "A".repeat(49),
            "gdp_" + "A".repeat(4000),
            "x",
            strange().substring(1),
            strange() + "0",
            "GDP_" + strange().substring(4))) {
      for (String scheme : List.of("Bearer ", "token ")) {
        assertThat(whoami(scheme + garbage).status()).as(scheme + garbage).isEqualTo(401);
      }
    }
  }
}
