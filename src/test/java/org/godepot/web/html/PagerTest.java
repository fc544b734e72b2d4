package org.godepot.web.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagerTest {
  @Test
  void theLastPageMayBeShort() {
    assertThat(Pager.of("/x", Map.of(), 1, 101, 50).last()).isEqualTo(3);
    assertThat(Pager.of("/x", Map.of(), 1, 100, 50).last()).isEqualTo(2);
    assertThat(Pager.of("/x", Map.of(), 1, 0, 50).last()).isZero();
  }

  @Test
  void addressesKeepTheQuestionAndLeaveOutWhatIsEmpty() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("q", "a b&c");
    query.put("owner", "");
    Pager pager = Pager.of("/-/search", query, 1, 100, 10);
    assertThat(pager.address(1)).isEqualTo("/-/search?q=a+b%26c");
    assertThat(pager.address(2)).isEqualTo("/-/search?q=a+b%26c&page=2");
    assertThat(Pager.of("/x", Map.of(), 1, 1, 1).address(1)).isEqualTo("/x");
  }
}
