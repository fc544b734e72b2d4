package org.godepot.registry.publish;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.godepot.catalog.Expected;
import org.godepot.catalog.Origin;
import org.godepot.golang.report.Problem;

/**
 * One upload as its request tells it.
 *
 * @param expected what the zip must be
 * @param options what to do with it
 * @param problems what is wrong with the request's parameters
 */
public record Upload(Source source, Expected expected, Options options, List<Problem> problems) {
  public Upload {
    problems = List.copyOf(problems);
  }

  /** The same upload, of exactly this module and version. */
  public Upload of(String module, String version) {
    Expected named = new Expected(Optional.of(module), Optional.of(version), expected.sum());
    return new Upload(source, named, options, problems);
  }

  /** The same upload, with one more thing wrong about its request. */
  public Upload with(Problem problem) {
    List<Problem> more = new ArrayList<>(problems);
    more.add(problem);
    return new Upload(source, expected, options, more);
  }

  /** Where the bytes come from. */
  public interface Source {
    /** Length of the request body in bytes, where it tells. */
    OptionalLong announced();

    /** Opens the bytes of the zip; called once, after all that can be refused without them. */
    InputStream open() throws IOException;
  }

  /**
   * What the publisher chose.
   *
   * @param dryRun check only
   * @param ifIdentical the same version with the same hashes is fine
   * @param time what {@code .info} shall say; empty for the time of the upload
   * @param origin where the version came from
   */
  public record Options(
      boolean dryRun, boolean ifIdentical, Optional<Instant> time, Origin origin) {}
}
