package org.godepot.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.godepot.it.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The units, with the paths that an operator edits. */
class SystemdIT {
  @TempDir Path directory;

  @Test
  void tomcatsUnitIsCorrect() throws Exception {
    verify("godepot-tomcat.service", "/opt/tomcat", Distribution.TOMCAT);
  }

  @Test
  void jettysUnitIsCorrect() throws Exception {
    verify("godepot-jetty.service", "/opt/jetty", Distribution.JETTY);
  }

  private void verify(String name, String place, Distribution distribution) throws Exception {
    Path unit = directory.resolve(name);
    Files.copy(Sample.of("systemd/" + name), unit);
    Sample.edit(unit, place + "/", distribution.directory() + "/");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(unit, Files.readString(unit).replace("/usr/bin/java", java));
    String program = Programs.need("systemd-analyze").toString();
    String warnings = Programs.output(List.of(program, "verify", unit.toString()), directory);
    assertThat(warnings.lines().filter(line -> line.contains(name))).isEmpty();
  }
}
