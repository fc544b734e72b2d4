package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Index and catalogue over HTTP. */
class FeedsIT extends ServerTest {
  private static Http.Answer site(String feed) throws Exception {
    return Http.get(server.url() + "/go/" + feed);
  }

  private static Http.Answer ok(String url) throws Exception {
    Http.Answer answer = Http.get(url);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  @Test
  void theIndexHasTheFormOfThePublicOne() throws Exception {
    String module = newModule();
    publish(ModuleZips.library(module, "v1.0.0"));
    Http.Answer index = ok(view() + "/index");
    assertThat(index.header("Content-Type")).isEqualTo("application/x-ndjson");
    String line =
        index.text().lines().filter(one -> one.contains(module + "\"")).findFirst().orElseThrow();
    String time = "20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]{6}Z";
    assertThat(line)
        .matches(
            "\\{\"Path\":\""
                + module
                + "\",\"Version\":\"v1.0.0\",\"Timestamp\":\""
                + time
                + "\"}");
    String at = line.replaceAll(".*\"Timestamp\":\"([^\"]+)\".*", "$1");
    assertThat(ok(view() + "/index?since=" + at).text()).startsWith(line);
    assertThat(ok(view() + "/index?since=" + at.substring(0, 19) + "Z").text()).contains(line);
    assertThat(site("index?since=9999-12-31T23:59:59Z").text()).isEmpty();
    assertThat(site("index?limit=1").text().lines()).hasSize(1);
    assertThat(Http.head(view() + "/index").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index?since=yesterday",
        "index?since=2026-01-02",
        "index?since=2026-13-02T03:04:05Z",
        "index?since=2026-01-02T03:04Z",
        "index?since=2026-01-02T03:04:05",
        "index?limit=0",
        "index?limit=2001",
        "index?limit=-1",
        "index?limit=many",
        "catalog?pagesize=0",
        "catalog?pagesize=1001",
        "catalog?token=no-module"
      })
  void badParametersAreToldInBothViews(String feed) throws Exception {
    String name = feed.replaceAll(".*\\?(.*)=.*", "$1");
    for (String url : List.of(server.url() + "/go/" + feed, view() + "/" + feed)) {
      Http.Answer answer = Http.get(url);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text()).startsWith("godepot: " + name + " is ");
    }
  }

  @Test
  void theCatalogueHasPages() throws Exception {
    String first = newModule() + "/a";
    String second = first.replace("/a", "/b");
    publish(ModuleZips.library(second, "v1.0.0"));
    publish(ModuleZips.library(first, "v1.1.0-rc.1"));
    publish(ModuleZips.library(first, "v1.0.0"));
    String before = first.substring(0, first.length() - 2);
    JsonNode page = Api.json(ok(view() + "/catalog?pagesize=1&token=" + before));
    assertThat(page.path("modules").toString())
        .isEqualTo("[{\"module\":\"" + first + "\",\"version\":\"v1.0.0\"}]");
    assertThat(page.path("next").asText()).isEqualTo(first);
    JsonNode next = Api.json(site("catalog?token=" + first));
    assertThat(next.path("modules").get(0).path("module").asText()).isEqualTo(second);
    assertThat(next.path("next").asText()).isEmpty();
  }

  @Test
  void aCursorMissesNothingThatIsPublishedMeanwhile() throws Exception {
    int publishers = 4;
    int each = 8;
    String path = newModule();
    ExecutorService executor = Executors.newFixedThreadPool(publishers);
    FeedCursor cursor = new FeedCursor(5);
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < publishers; i++) {
        String module = path + "/p" + i;
        tasks.add(() -> publishAll(module, each));
      }
      List<Future<Boolean>> running = new ArrayList<>();
      tasks.forEach(task -> running.add(executor.submit(task)));
      Await.until(
          () -> {
            cursor.poll(server.url() + "/go/index");
            return cursor.told(path).size() >= publishers * each;
          });
      for (Future<Boolean> one : running) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      executor.shutdownNow();
    }
    assertThat(cursor.toldOnce(path)).hasSize(publishers * each);
  }

  private static boolean publishAll(String module, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      publish(ModuleZips.library(module, "v1.0." + i));
    }
    return true;
  }
}
