package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an unmodified go command, old and new, does with modules published here. */
class GoClientIT extends ServerTest {
  @TempDir Path directory;

  static List<Path> gos() {
    return Programs.allGos();
  }

  private GoCommand client(Path go) throws Exception {
    return new GoCommand(go, directory, view());
  }

  @ParameterizedTest
  @MethodSource("gos")
  void installsAProgramAtAVersionAndAtLatest(Path go) throws Exception {
    String module = newModule() + "/hello";
    publish(ModuleZips.program(module, "v1.0.0"));
    publish(ModuleZips.program(module, "v1.1.0"));
    GoCommand client = client(go);
    client.run("install", module + "@v1.0.0").mustSucceed();
    assertThat(client.installed("hello").out()).isEqualTo(module + " v1.0.0\n");
    client.run("install", module + "@latest").mustSucceed();
    assertThat(client.installed("hello").out()).isEqualTo(module + " v1.1.0\n");
  }

  @ParameterizedTest
  @MethodSource("gos")
  void getsPackagesOfAModuleAndOfANestedOne(Path go) throws Exception {
    String module = newModule();
    String outer = "package p\n";
    publish(
        ModuleZips.of(
            module, "v1.0.0", "go.mod", ModuleZips.mod(module), "a/p/p.go", outer, "l.go", outer));
    publish(
        ModuleZips.of(
            module + "/sub", "v1.2.0", "go.mod", ModuleZips.mod(module + "/sub"), "q/q.go", outer));
    GoCommand client = client(go).importing(module + "/a/p");
    client.run("get", module + "/a/p").mustSucceed();
    client.run("get", module + "/sub/q").mustSucceed();
    assertThat(client.goSum()).contains(module + " v1.0.0 h1:", module + "/sub v1.2.0 h1:");
    client.run("build", "./...").mustSucceed();
    client.run("mod", "verify").mustSucceed();
  }

  @ParameterizedTest
  @MethodSource("gos")
  void listsVersionsInSemverOrder(Path go) throws Exception {
    String module = newModule();
    for (String version : List.of("v1.10.0", "v1.2.0", "v1.2.0-rc.1", "v0.9.0")) {
      publish(ModuleZips.library(module, version));
    }
    String json = client(go).run("list", "-m", "-versions", "-json", module).mustSucceed().out();
    assertThat(json.replaceAll("\\s", ""))
        .contains("[\"v0.9.0\",\"v1.2.0-rc.1\",\"v1.2.0\",\"v1.10.0\"]");
  }

  @ParameterizedTest
  @MethodSource("gos")
  void downloadsWithTheHashesWeTell(Path go) throws Exception {
    String module = newModule();
    Http.Answer created = publish(ModuleZips.program(module, "v1.0.0"));
    GoCommand client = client(go).importing(module);
    GoCommand.Result download =
        client.run("mod", "download", "-json", module + "@v1.0.0").mustSucceed();
    assertThat(created.header("X-Go-Sum")).isEqualTo(download.json("Sum"));
    assertThat(created.text())
        .contains(module + " v1.0.0 " + download.json("Sum"))
        .contains(module + " v1.0.0/go.mod " + download.json("GoModSum"));
  }

  @ParameterizedTest
  @MethodSource("gos")
  void everyFormOfPathAndVersionArrives(Path go) throws Exception {
    String base = newModule();
    Map<String, String> modules = new LinkedHashMap<>();
    modules.put(base + "/Upper/CASE", "v1.1.0-RC1");
    modules.put(base + "/v2", "v2.0.0");
    modules.put("gopkg.in/" + base.substring(base.indexOf('/') + 1) + ".v2", "v2.3.0");
    modules.put(base + "/pre", "v0.1.0-beta.2");
    modules.put(base + "/pseudo", "v0.0.0-20240102030405-0123456789ab");
    GoCommand client = client(go).importing(base);
    for (Map.Entry<String, String> module : modules.entrySet()) {
      publish(ModuleZips.library(module.getKey(), module.getValue()));
      String latest = module.getKey() + "@latest";
      GoCommand.Result download = client.run("mod", "download", "-json", latest).mustSucceed();
      assertThat(download.json("Version")).isEqualTo(module.getValue());
    }
  }

  @ParameterizedTest
  @MethodSource("gos")
  void aRetractedLatestVersionIsPassedOver(Path go) throws Exception {
    String module = newModule();
    publish(ModuleZips.library(module, "v1.0.0"));
    String mod = ModuleZips.mod(module) + "\nretract v1.1.0 // loses data\n";
    publish(ModuleZips.of(module, "v1.1.0", "go.mod", mod, "lib.go", "package lib\n"));
    GoCommand client = client(go);
    String latest = client.run("list", "-m", "-f", "{{.Version}}", module + "@latest").out();
    assertThat(latest.strip()).isEqualTo("v1.0.0");
    String all = client.run("list", "-m", "-retracted", "-versions", module).mustSucceed().out();
    assertThat(all.strip()).isEqualTo(module + " v1.0.0 v1.1.0");
  }

  @ParameterizedTest
  @MethodSource("gos")
  void modulesWithoutGoModWorkAlsoIncompatibleOnes(Path go) throws Exception {
    String module = newModule();
    publish(ModuleZips.of(module, "v1.0.0", "lib.go", "package lib\n"));
    publish(ModuleZips.of(module, "v2.1.0+incompatible", "lib.go", "package lib\n"));
    GoCommand client = client(go).importing(module);
    client.run("get", module + "@v2.1.0").mustSucceed();
    assertThat(client.goSum()).contains(module + " v2.1.0+incompatible h1:");
    client.run("get", module + "@v1.0.0").mustSucceed();
    client.run("mod", "verify").mustSucceed();
  }

  @ParameterizedTest
  @MethodSource("gos")
  void aMissingModuleIsToldInOurWords(Path go) throws Exception {
    publish(ModuleZips.library(newModule(), "v1.0.0"));
    GoCommand.Result result = client(go).run("list", "-m", "example.com/absent@latest");
    assertThat(result.exit()).isNotZero();
    assertThat(result.err()).contains("404", "godepot: demo has no module example.com/absent");
  }

  @ParameterizedTest
  @MethodSource("gos")
  void aModuleOfRealSizeAndHistoryKeepsItsHashes(Path go) throws Exception {
    String module = "golang.org/x/text";
    List<String> versions = List.of("v0.3.0", "v0.3.8", "v0.9.0", "v0.14.0");
    PublicModules mirror = new PublicModules(directory.resolve("public"));
    GoCommand client =
        new GoCommand(go, directory.resolve("client"), view() + "," + mirror.proxy());
    client.importing(module + "/language");
    for (String version : versions) {
      PublicModules.Download original = mirror.download(module, version);
      Http.Answer answer = Http.putAs("demo", view() + "/upload?ifIdentical=ok", original.zip());
      assertThat(answer.status()).as(answer.text()).isIn(200, 201);
      String text = new String(answer.body(), StandardCharsets.UTF_8);
      assertThat(text).contains(original.sum(), original.goModSum());
    }
    client.run("get", module + "/language@latest").mustSucceed();
    assertThat(client.goSum()).contains(module + " v0.14.0 h1:");
    client.run("build", "-o", "prog", ".").mustSucceed();
    client.run("mod", "verify").mustSucceed();
  }
}
