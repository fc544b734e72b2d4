package org.godepot.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Modules of the public ecosystem, by the machine's own go settings. */
final class PublicModules {
  private final Path go;
  private final Path directory;

  /** A module as the go command keeps it. */
  @SuppressWarnings("ArrayRecordComponent")
  record Download(byte[] zip, String sum, String goModSum) {}

  PublicModules(Path directory) throws IOException {
    this.go = Programs.go();
    this.directory = Files.createDirectories(directory);
  }

  /** The GOPROXY of this machine. */
  String proxy() throws Exception {
    return Programs.output(List.of(go.toString(), "env", "GOPROXY"), directory).strip();
  }

  /** Fetches a version through the machine's module cache; without a network the test ends. */
  Download download(String module, String version) throws Exception {
    String json;
    try {
      List<String> command =
          List.of(go.toString(), "mod", "download", "-json", module + "@" + version);
      json = Programs.output(command, directory);
    } catch (IOException e) {
      Programs.missing("the public Go module mirror (" + e.getMessage() + ")");
      throw e;
    }
    GoCommand.Result result = new GoCommand.Result(0, json, "");
    byte[] zip = Files.readAllBytes(Path.of(result.json("Zip")));
    return new Download(zip, result.json("Sum"), result.json("GoModSum"));
  }
}
