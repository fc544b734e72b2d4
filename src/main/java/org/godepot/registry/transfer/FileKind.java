package org.godepot.registry.transfer;

import org.godepot.golang.modfile.ModFileParser;
import org.godepot.registry.ingest.Ingest;
import org.godepot.registry.mirror.Intake;

/** The files of a version that are kept. */
enum FileKind {
  INFO(".info", Intake.MAX_INFO),
  MOD(".mod", ModFileParser.MAX_SIZE),
  ZIP(".zip", Ingest.MAX_ZIP);

  private final String suffix;
  private final long limit;

  FileKind(String suffix, long limit) {
    this.suffix = suffix;
    this.limit = limit;
  }

  /** What the names of such files end in. */
  String suffix() {
    return suffix;
  }

  /** Most bytes of such a file. */
  long limit() {
    return limit;
  }
}
