package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.godepot.golang.zip.RawZip;
import org.junit.jupiter.api.Test;

/** Every way to publish and every answer to it. */
class PublishIT extends ServerTest {
  private static byte[] multipart(String type, byte[]... parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      body.writeBytes(ascii("--B\r\nContent-Disposition: " + type + "\r\n\r\n"));
      body.writeBytes(part);
      body.writeBytes(ascii("\r\n"));
    }
    body.writeBytes(ascii("--B--\r\n"));
    return body.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Http.Answer upload(byte[] zip, String query) throws Exception {
    return Http.putAs("demo", view() + "/upload" + query, zip);
  }

  @Test
  void theReportNamesModuleHashesAndInstallCommand() throws Exception {
    String module = newModule();
    Http.Answer answer = publish(ModuleZips.program(module, "v1.0.0"));
    String[] lines = answer.text().split("\n");
    assertThat(lines[0]).isEqualTo("created " + module + "@v1.0.0 in demo");
    assertThat(lines[1]).startsWith(module + " v1.0.0 h1:");
    assertThat(lines[2]).startsWith(module + " v1.0.0/go.mod h1:");
    assertThat(lines[3]).isEqualTo("zip: " + view() + "/" + module + "/@v/v1.0.0.zip");
    assertThat(lines[4])
        .isEqualTo(
            "install: GOPROXY="
                + view()
                + " GONOSUMDB="
                + module
                + " go install "
                + module
                + "@v1.0.0");
    assertThat(answer.header("Location")).endsWith("/" + module + "/@v/v1.0.0.zip");
    assertThat(answer.text()).contains("warn no-license: ");
  }

  @Test
  void theReportIsJsonWhereAsked() throws Exception {
    String module = newModule();
    Http.Answer answer =
        Http.putAs(
            "demo",
            view() + "/upload",
            ModuleZips.library(module, "v1.0.0"),
            "Accept",
            "application/json");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.text())
        .startsWith("{\"status\":201,\"result\":\"created\",\"owner\":\"demo\"")
        .contains(
            "\"module\":\"" + module + "\"", "\"files\":2", "\"log\":null", "go get " + module);
    Http.Answer again =
        Http.putAs("demo", view() + "/upload?format=json", ModuleZips.library(module, "v1.0.0"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(again.text()).contains("\"identical\":true", "\"h1\":\"h1:");
  }

  @Test
  void multipartIsTheSameAsRaw() throws Exception {
    String module = newModule();
    byte[] zip = ModuleZips.library(module, "v1.0.0");
    byte[] form = multipart("form-data; name=\"x\"", ascii("a field"), ascii("and another"));
    byte[] body =
        multipart("form-data; name=\"package\"; filename=\"m.zip\"", zip, ascii("ignored"));
    String type = "multipart/form-data; boundary=B";
    assertThat(Http.putAs("demo", view() + "/upload", form, "Content-Type", type).status())
        .isEqualTo(400);
    assertThat(Http.putAs("demo", view() + "/upload", body, "Content-Type", type).status())
        .isEqualTo(201);
    assertThat(Http.get(view() + "/" + module + "/@v/v1.0.0.zip").body()).isEqualTo(zip);
  }

  @Test
  void otherMultipartTypesAreRefused() throws Exception {
    byte[] body = multipart("form-data; filename=\"m.zip\"", ascii("x"));
    String type = "multipart/mixed; boundary=B";
    assertThat(Http.putAs("demo", view() + "/upload", body, "Content-Type", type).status())
        .isEqualTo(415);
  }

  @Test
  void hugePartHeadersAndManyPartsAreRefused() throws Exception {
    String type = "multipart/form-data; boundary=B";
    byte[] header =
        multipart("form-data; filename=\"m.zip\"; x=\"" + "x".repeat(10_000) + "\"", ascii("x"));
    assertThat(Http.putAs("demo", view() + "/upload", header, "Content-Type", type).status())
        .isEqualTo(400);
    byte[][] fields = new byte[10_000][];
    java.util.Arrays.fill(fields, ascii("v"));
    byte[] many = multipart("form-data; name=\"f\"", fields);
    assertThat(Http.putAs("demo", view() + "/upload", many, "Content-Type", type).status())
        .isEqualTo(400);
  }

  @Test
  void aPutAtTheGoproxyAddressPublishesThatVersion() throws Exception {
    String module = newModule() + "/Upper";
    byte[] zip = ModuleZips.library(module, "v1.0.0-RC1");
    String escaped = module.replace("/Upper", "/!upper") + "/@v/v1.0.0-!r!c1.zip";
    String other = module.replace("/Upper", "/!upper") + "/@v/v1.0.1.zip";
    Http.Answer wrong = Http.putAs("demo", view() + "/" + other, zip);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text()).contains("Z-61 module-mismatch");
    assertThat(Http.putAs("demo", view() + "/" + escaped, zip).status()).isEqualTo(201);
    String percent = escaped.replace("!", "%21");
    assertThat(Http.get(view() + "/" + percent).body()).isEqualTo(zip);
    String invalid = "example.com/Raw/@v/v1.0.0.zip";
    assertThat(Http.putAs("demo", view() + "/" + invalid, zip).status()).isEqualTo(400);
    Http.Answer mod = Http.putAs("demo", view() + "/" + module + "/@v/v1.0.0.mod", zip);
    assertThat(mod.status()).isEqualTo(405);
    assertThat(mod.header("Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void aPartOfAZipIsRefused() throws Exception {
    byte[] zip = ModuleZips.library(newModule(), "v1.0.0");
    String range = "bytes 0-" + (zip.length - 1) + "/" + zip.length;
    Http.Answer answer = Http.putAs("demo", view() + "/upload", zip, "Content-Range", range);
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void aDryRunStoresNothing() throws Exception {
    String module = newModule();
    byte[] zip = ModuleZips.library(module, "v1.0.0");
    Http.Answer dry = upload(zip, "?dryRun=true");
    assertThat(dry.status()).isEqualTo(200);
    assertThat(dry.text()).startsWith("valid " + module + "@v1.0.0");
    assertThat(Http.get(view() + "/" + module + "/@v/list").status()).isIn(401, 404);
    publish(zip);
    assertThat(upload(zip, "?dryRun=true").status()).isEqualTo(409);
  }

  @Test
  void theSameHashesAreFineWhereAsked() throws Exception {
    String module = newModule();
    publish(ModuleZips.library(module, "v1.0.0"));
    RawZip stored = new RawZip();
    stored.add(module + "@v1.0.0/go.mod", ModuleZips.mod(module));
    stored.add(module + "@v1.0.0/lib.go", "package lib\n");
    Http.Answer same = upload(stored.build(), "?ifIdentical=ok");
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.text()).startsWith("unchanged ");
    byte[] other = ModuleZips.of(module, "v1.0.0", "go.mod", ModuleZips.mod(module));
    Http.Answer different = upload(other, "?ifIdentical=ok");
    assertThat(different.status()).isEqualTo(409);
    assertThat(different.text()).contains("(different)");
  }

  @Test
  void parametersSetTimeAndOriginAndExpectations() throws Exception {
    String module = newModule();
    byte[] zip = ModuleZips.library(module, "v1.0.0");
    String hash = "0123456789abcdef0123456789abcdef01234567";
    String query =
        "?time=2026-01-02T05:04:05%2B02:00&vcs=git&url=https://git.test/m&ref=refs/tags/v1.0.0"
            + "&hash="
            + hash
            + "&module="
            + module
            + "&version=v1.0.0";
    assertThat(upload(zip, query + "&expectSum=h1:x").text()).contains("Z-51 sum-mismatch");
    assertThat(upload(zip, "?time=yesterday&dryRun=yes&module=a.b/c").text())
        .startsWith("godepot: 3 errors");
    assertThat(upload(zip, query).status()).isEqualTo(201);
    String info = Http.get(view() + "/" + module + "/@v/v1.0.0.info").text();
    assertThat(info)
        .isEqualTo(
            "{\"Version\":\"v1.0.0\",\"Time\":\"2026-01-02T03:04:05Z\",\"Origin\":{\"VCS\":\"git\","
                + "\"URL\":\"https://git.test/m\",\"Ref\":\"refs/tags/v1.0.0\",\"Hash\":\""
                + hash
                + "\"}}");
    String byHash = Http.get(view() + "/" + module + "/@v/0123456.info").text();
    assertThat(byHash).isEqualTo(info);
  }

  @Test
  void everyViolationIsTold() throws Exception {
    String module = newModule();
    RawZip zip = new RawZip();
    zip.add(module + "@v1.0.0/go.mod", "module example.com/other\nrequire x\n");
    zip.add(module + "@v1.0.0/sub/", "");
    zip.add(module + "@v1.0.0/a\u0007.go", "package a\n");
    Http.Answer answer = upload(zip.build(), "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text())
        .startsWith("godepot: ")
        .contains("error Z-15 directory-entry " + module + "@v1.0.0/sub/: ")
        .contains("error M-30 gomod-syntax go.mod:2: ")
        .contains("a\\u{7}.go")
        .doesNotContain("\n\n");
    RawZip other = new RawZip();
    other.add(module + "@v1.0.0/go.mod", "module example.com/other\n");
    assertThat(upload(other.build(), "").text())
        .contains("error Z-23 module-mismatch go.mod:1: the module line says example.com/other");
  }

  @Test
  void onlyTheOwnerAndSiteAdministratorsMayPublish() throws Exception {
    byte[] zip = ModuleZips.library(newModule(), "v1.0.0");
    assertThat(upload(ModuleZips.library(newModule(), "v1.0.0"), "").status()).isEqualTo(201);
    assertThat(Http.put(view() + "/upload", zip).status()).isEqualTo(401);
    assertThat(Http.putAs("eve", view() + "/upload", zip).status()).isEqualTo(403);
    assertThat(Http.putAs("admin", view() + "/upload", zip).status()).isEqualTo(201);
    String absent = server.view("absent") + "/upload";
    assertThat(Http.put(absent, zip).status()).isEqualTo(401);
    assertThat(Http.putAs("eve", absent, zip).status()).isEqualTo(403);
    assertThat(Http.putAs("admin", absent, zip).status()).isEqualTo(404);
    assertThat(Http.putAs("eve", server.view("eve") + "/upload", zip).status()).isEqualTo(201);
  }

  @Test
  void tooLargeBodiesAreRefusedBeforeTheyTravel() throws Exception {
    String start =
        "PUT /api/packages/demo/go/upload HTTP/1.1\r\nHost: x\r\nAuthorization: "
            + Http.basic("demo", "demo")
            + "\r\nExpect: 100-continue\r\n";
    try (RawHttp http = new RawHttp(server.port())) {
      http.send(start + "Content-Length: 600000000\r\n\r\n");
      assertThat(http.statusLine()).startsWith("HTTP/1.1 413");
    }
    try (RawHttp http = new RawHttp(server.port())) {
      http.send(start.replace("ZGVtbzpkZW1v", "ZGVtbzp3cm9uZw==") + "Content-Length: 100\r\n\r\n");
      assertThat(http.statusLine()).startsWith("HTTP/1.1 401");
    }
    try (RawHttp http = new RawHttp(server.port())) {
      http.send(start + "Content-Length: 100\r\n\r\n");
      assertThat(http.statusLine()).startsWith("HTTP/1.1 100");
    }
  }

  @Test
  void aRefusedUploadEndsItsConnectionAndAPublishedOneDoesNot() throws Exception {
    byte[] zip = ModuleZips.library(newModule(), "v1.0.0");
    assertThat(Http.put(view() + "/upload", zip).header("Connection")).isEqualTo("close");
    assertThat(publish(zip).header("Connection")).isEmpty();
    Http.Answer again = Http.putAs("demo", view() + "/upload", zip);
    assertThat(again.header("Connection")).isEqualTo("close");
  }

  @Test
  void aCutUploadLeavesNothing() throws Exception {
    String module = newModule();
    byte[] zip = ModuleZips.library(module, "v1.0.0");
    String start =
        "PUT /api/packages/demo/go/upload HTTP/1.1\r\nHost: x\r\nAuthorization: "
            + Http.basic("demo", "demo")
            + "\r\n";
    try (RawHttp http = new RawHttp(server.port())) {
      http.send(start + "Content-Length: " + (zip.length + 1) + "\r\n\r\n").send(zip).finish();
      assertThat(http.readAll()).doesNotContain("201 Created");
    }
    try (RawHttp http = new RawHttp(server.port())) {
      http.send(start + "Transfer-Encoding: chunked\r\n\r\n");
      http.send(Integer.toHexString(zip.length) + "\r\n").send(zip).send("\r\n").finish();
      assertThat(http.readAll()).doesNotContain("201 Created");
    }
    try (RawHttp http = new RawHttp(server.port())) {
      http.send(start + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n").send(zip).finish();
      assertThat(http.readAll()).doesNotContain("201 Created");
    }
    assertThat(Http.get(view() + "/" + module + "/@v/list").status()).isIn(401, 404);
    assertThat(Leftovers.staged(home)).isEmpty();
    publish(zip);
  }
}
