package org.godepot.it.upstream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an upstream does in place of serving what it has. */
@FunctionalInterface
public interface Fault {
  /** Answers, or does not. */
  void answer(Asked asked) throws IOException;

  /** A status with a line of text. */
  static Fault status(int status) {
    return asked -> asked.send(status, "fault " + status);
  }

  /** A status that says when to come again. */
  static Fault status(int status, String retryAfter) {
    return asked -> {
      asked.header("Retry-After", retryAfter);
      asked.send(status, "fault " + status);
    };
  }

  /** Right, but so many bytes a second. */
  static Fault slow(int bytesPerSecond) {
    return asked -> {
      byte[] bytes = asked.bytes();
      asked.head(200, bytes.length);
      int step = Math.max(1, bytesPerSecond / 10);
      for (int at = 0; at < bytes.length; at += step) {
        int count = Math.min(step, bytes.length - at);
        asked.write(bytes, at, count);
        asked.pause(Duration.ofMillis(1000L * count / bytesPerSecond));
      }
    };
  }

  /** Nothing at all. */
  static Fault hang() {
    return asked -> asked.pause(Duration.ofDays(1));
  }

  /** The head and so many bytes, then nothing any more. */
  static Fault hangAfter(int bytes) {
    return asked -> {
      asked.head(200, asked.bytes().length);
      asked.write(asked.bytes(), 0, bytes);
      asked.pause(Duration.ofDays(1));
    };
  }

  /** Fewer bytes than announced. */
  static Fault cut(int bytes) {
    return asked -> {
      asked.head(200, asked.bytes().length);
      asked.write(asked.bytes(), 0, bytes);
    };
  }

  /** Other bytes. */
  static Fault wrong(byte[] bytes) {
    return typed("application/octet-stream", bytes);
  }

  /** Other bytes, of a type. */
  static Fault typed(String type, byte[] bytes) {
    return asked -> {
      asked.type(type);
      asked.head(200, bytes.length);
      asked.write(bytes, 0, bytes.length);
    };
  }

  /** What is there, with headers that make something else of it. */
  static Fault headers(Map<String, String> headers) {
    return asked -> {
      headers.forEach(asked::header);
      asked.head(200, asked.bytes().length);
      asked.write(asked.bytes(), 0, asked.bytes().length);
    };
  }

  /** A web page, as of a captive portal. */
  static Fault html() {
    return typed("text/html; charset=utf-8", "<html>sign in".getBytes(StandardCharsets.UTF_8));
  }

  static Fault invalidJson() {
    return typed("application/json", "{\"Version\":".getBytes(StandardCharsets.UTF_8));
  }

  /** A list of so many versions. */
  static Fault list(int versions) {
    String list =
        IntStream.range(0, versions)
            .mapToObj(i -> "v1.0." + i + "\n")
            .collect(Collectors.joining());
    return typed("text/plain; charset=utf-8", list.getBytes(StandardCharsets.UTF_8));
  }

  /** What is there, then zeros for ever. */
  static Fault endless() {
    return asked -> {
      asked.head(200, -1);
      asked.write(asked.bytes(), 0, asked.bytes().length);
      byte[] zeros = new byte[64 << 10];
      while (true) {
        asked.write(zeros, 0, zeros.length);
      }
    };
  }

  /** Elsewhere. */
  static Fault redirect(String url) {
    return asked -> {
      asked.header("Location", url);
      asked.head(302, 0);
    };
  }

  /** To itself. */
  static Fault loop() {
    return asked -> {
      asked.header("Location", asked.path());
      asked.head(302, 0);
    };
  }
}
