package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Everything a server tells that it keeps, to compare before and after. */
final class Stored {
  private static final String ALL = "?limit=50";

  private final Api admin;
  private final List<String> told = new ArrayList<>();

  private Stored(DepotServer server) {
    this.admin = Api.as(server, "admin");
  }

  /** Owners with their grants and packages, and tokens of all users; times of use left out. */
  static List<String> of(DepotServer server) throws Exception {
    Stored stored = new Stored(server);
    for (String owner : Api.texts(stored.tell("/owners" + ALL), "name")) {
      stored.tell("/owners/" + owner + "/grants" + ALL);
      stored.tell("/packages/" + owner + ALL);
    }
    for (String user : List.of("admin", "demo", "eve")) {
      stored.tell("/tokens" + ALL + "&user=" + user);
    }
    return stored.told;
  }

  private Http.Answer tell(String path) throws Exception {
    Http.Answer answer = admin.get(path);
    assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
    assertThat(Integer.parseInt(answer.header("X-Total-Count"))).isLessThanOrEqualTo(50);
    told.add(path + " " + answer.text().replaceAll("\"(downloads|lastUsed)\":[^,}]*", ""));
    return answer;
  }
}
