package org.godepot.it.upstream;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * A request that waits for its answer, and what a right one would hold.
 *
 * @param body what is at the path
 */
public record Asked(HttpExchange exchange, Optional<byte[]> body, FakeUpstream upstream) {
  public String path() {
    return exchange.getRequestURI().getPath();
  }

  /** What is at the path, or an empty file. */
  byte[] bytes() {
    return body.orElse(new byte[0]);
  }

  public void type(String type) {
    header("Content-Type", type);
  }

  public void header(String name, String value) {
    exchange.getResponseHeaders().set(name, value);
  }

  /** Sends a status with a line of text. */
  public void send(int status, String line) throws IOException {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    type("text/plain; charset=utf-8");
    head(status, bytes.length);
    write(bytes, 0, bytes.length);
  }

  /** Sends the head of an answer; negative for a length that is not told. */
  public void head(int status, long length) throws IOException {
    boolean bodiless = exchange.getRequestMethod().equals("HEAD") || length == 0;
    exchange.sendResponseHeaders(status, bodiless ? -1 : Math.max(0, length));
  }

  public void write(byte[] bytes, int from, int count) throws IOException {
    if (count > 0 && !exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseBody().write(bytes, from, count);
      exchange.getResponseBody().flush();
    }
  }

  /** Waits, but not longer than the upstream lives. */
  public void pause(Duration time) {
    upstream.pause(time);
  }
}
