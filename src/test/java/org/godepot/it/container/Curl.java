package org.godepot.it.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.godepot.it.Programs;

/** The curl command, which trusts the servers here. */
final class Curl {
  private Curl() {}

  /** What it prints. */
  static String run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(Programs.need("curl").toString(), "-sS"));
    command.addAll(List.of("--cacert", Tls.shared().certificate().toString()));
    command.addAll(List.of(arguments));
    return Programs.output(command, Path.of("."));
  }
}
