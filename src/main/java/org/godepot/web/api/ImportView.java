package org.godepot.web.api;

import java.util.List;
import java.util.Locale;
import org.godepot.registry.transfer.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * An import in JSON. A version is counted by its {@code zip}.
 *
 * @param problem why it ended before the tree did
 * @param files of the tree, seen so far
 * @param refusedFiles the first of those that {@code refused} counts
 */
record ImportView(
    long id,
    String user,
    String source,
    String verify,
    String started,
    double seconds,
    String state,
    @Nullable String problem,
    long files,
    long bytes,
    Files imported,
    Files alreadyThere,
    long ignored,
    long refused,
    List<Row> refusedFiles,
    long moreRefused) {
  private static final double MILLIS = 1000;

  /** Files of each kind. */
  record Files(long info, long mod, long zip) {
    private static Files of(ImportReport.Files files) {
      return new Files(files.info(), files.mod(), files.zip());
    }
  }

  /** A file that was not taken. */
  record Row(String file, String why) {}

  static ImportView of(ImportReport report) {
    ImportReport.Order order = report.order();
    ImportReport.Counts counts = report.counts();
    List<Row> rows = report.refused().stream().map(row -> new Row(row.file(), row.why())).toList();
    return new ImportView(
        report.number(),
        order.user(),
        order.source(),
        order.verify().word(),
        order.started().toString(),
        report.took().toMillis() / MILLIS,
        report.state().name().toLowerCase(Locale.ROOT),
        report.failure().map(ImportReport.Failure::sentence).orElse(null),
        counts.files(),
        counts.bytes(),
        Files.of(counts.imported()),
        Files.of(counts.there()),
        counts.ignored(),
        counts.refused(),
        rows,
        counts.refused() - rows.size());
  }
}
