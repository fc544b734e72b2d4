package org.godepot.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The management API of one server, as one caller uses it. */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] NO_BYTES = {};

  private final DepotServer server;
  private final List<String> headers;

  private Api(DepotServer server, List<String> headers) {
    this.server = server;
    this.headers = headers;
  }

  static Api anonymous(DepotServer server) {
    return new Api(server, List.of());
  }

  /** A user whose password is the name, as in the trial realm. */
  static Api as(DepotServer server, String user) {
    return anonymous(server).with("Authorization", Http.basic(user, user));
  }

  /** The same with one more header. */
  Api with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.addAll(List.of(name, value));
    return new Api(server, List.copyOf(more));
  }

  /**
   * Asks.
   *
   * @param path below {@code /api/v1}
   */
  Http.Answer get(String path) throws Exception {
    return send("GET", path, NO_BYTES);
  }

  Http.Answer delete(String path) throws Exception {
    return send("DELETE", path, NO_BYTES);
  }

  Http.Answer put(String path, String json) throws Exception {
    return withJson().send("PUT", path, json.getBytes(StandardCharsets.UTF_8));
  }

  Http.Answer post(String path, String json) throws Exception {
    return withJson().send("POST", path, json.getBytes(StandardCharsets.UTF_8));
  }

  private Api withJson() {
    return with("Content-Type", "application/json");
  }

  Http.Answer send(String method, String path, byte[] body) throws Exception {
    String url = server.url() + "/api/v1" + path;
    return Http.send(method, url, body, headers.toArray(String[]::new));
  }

  /** The JSON of an answer. */
  static JsonNode json(Http.Answer answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  /** The texts of one field of all objects of a list. */
  static List<String> texts(Http.Answer list, String field) throws IOException {
    List<String> texts = new ArrayList<>();
    json(list).forEach(one -> texts.add(one.path(field).asText()));
    return texts;
  }

  /** The names of an object's fields, in their order. */
  static List<String> fields(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
