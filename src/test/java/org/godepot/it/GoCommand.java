package org.godepot.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real go command with an empty module cache of its own and one GOPROXY. */
public final class GoCommand {
  private final Path go;
  private final Path directory;
  private final String proxy;
  private final Map<String, String> more = new HashMap<>();

  /**
   * @param directory an empty one: holds the module cache, installed programs and the main module
   * @param proxy value of GOPROXY
   */
  public GoCommand(Path go, Path directory, String proxy) throws IOException {
    this.go = go;
    this.directory = directory;
    this.proxy = proxy;
    Files.createDirectories(directory.resolve("main"));
  }

  /** What a command printed and how it ended. */
  public record Result(int exit, String out, String err) {
    public Result mustSucceed() {
      if (exit != 0) {
        throw new AssertionError("go failed: " + err + out);
      }
      return this;
    }

    /** The value of a string field in JSON output. */
    String json(String field) {
      String start = "\"" + field + "\": \"";
      int at = out.indexOf(start);
      if (at < 0) {
        throw new AssertionError("no " + field + " in " + out);
      }
      return out.substring(at + start.length(), out.indexOf('"', at + start.length()));
    }
  }

  /** Sets a variable of the command's environment. */
  public GoCommand with(String variable, String value) {
    more.put(variable, value);
    return this;
  }

  /** Runs {@code go} in the main module's directory. */
  public Result run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(go.toString()));
    command.addAll(List.of(arguments));
    return execute(command);
  }

  /** Runs a program that {@code go install} made. */
  public Result installed(String name) throws Exception {
    return execute(List.of(directory.resolve("bin").resolve(name).toString()));
  }

  /** Makes a main module that imports a package. */
  GoCommand importing(String packagePath) throws Exception {
    Path main = directory.resolve("main");
    Files.writeString(main.resolve("go.mod"), "module main.test/main\n\ngo 1.19\n");
    Files.writeString(
        main.resolve("main.go"),
        "package main\n\nimport _ \"" + packagePath + "\"\n\nfunc main() {}\n");
    return this;
  }

  /** The go.sum of the main module. */
  String goSum() throws IOException {
    return Files.readString(directory.resolve("main").resolve("go.sum"));
  }

  private Result execute(List<String> command) throws Exception {
    Path err = Files.createTempFile(directory, "err", "");
    Path out = Files.createTempFile(directory, "out", "");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.resolve("main").toFile());
    builder.environment().putAll(environment());
    builder.environment().putAll(more);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    int exit = builder.start().waitFor();
    return new Result(exit, read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private Map<String, String> environment() {
    return Map.of(
        "GOPROXY", proxy,
        "GONOSUMDB", "*",
        "GOPRIVATE", "",
        "GOFLAGS", "-modcacherw -mod=mod",
        "GOTOOLCHAIN", "local",
        "GOMODCACHE", directory.resolve("cache").toString(),
        "GOPATH", directory.resolve("path").toString(),
        "GOBIN", directory.resolve("bin").toString(),
        "GOENV", "off",
        "GO111MODULE", "on");
  }
}
