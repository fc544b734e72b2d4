package org.godepot.it.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Commands of a person with a home of their own, who set nothing for go yet. */
final class Shell {
  /** What go compiled before, of the standard library above all: it takes a minute. */
  private static final Path BUILT = Path.of(System.getProperty("user.home"), ".cache/go-build");

  private final Path home;
  private final Map<String, String> more = new TreeMap<>();

  /**
   * @param home an empty directory
   */
  Shell(Path home) throws Exception {
    this.home = Files.createDirectories(home);
  }

  /** What a command printed, both outputs in their order, and how it ended. */
  record Result(int exit, String text) {
    Result mustSucceed() {
      if (exit != 0) {
        throw new AssertionError("exit " + exit + ":\n" + text);
      }
      return this;
    }
  }

  /** Sets a variable. */
  Shell with(String variable, String value) {
    more.put(variable, value);
    return this;
  }

  Path home() {
    return home;
  }

  /** Runs a program. */
  Result run(Path directory, List<String> command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GO") || name.equals("NETRC"));
    environment.putAll(
        Map.of(
            "HOME", home.toString(),
            "GOCACHE", BUILT.toString(),
            "GOENV", home.resolve("goenv").toString(),
            "GOPATH", home.resolve("go").toString(),
            "GOFLAGS", "-modcacherw",
            "GOTOOLCHAIN", "local",
            "GIT_CONFIG_GLOBAL", home.resolve("gitconfig").toString(),
            "GIT_CONFIG_NOSYSTEM", "1"));
    environment.putAll(more);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes());
    return new Result(process.waitFor(), text);
  }

  /** Runs lines as somebody pastes them; the first that fails ends it. */
  Result paste(String lines) throws Exception {
    return paste(home, lines);
  }

  Result paste(Path directory, String lines) throws Exception {
    return run(directory, List.of("bash", "-e", "-c", lines));
  }
}
