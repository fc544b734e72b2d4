package org.godepot.registry.publish;

import java.util.List;
import org.godepot.catalog.Release;
import org.godepot.catalog.Sums;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.Problems;

/** What became of an upload that was allowed and arrived whole. */
public sealed interface Outcome {
  /**
   * The upload passed.
   *
   * @param release as stored; with {@link Result#VALID}, as it would be
   * @param files number of files in the zip
   * @param command whether the module root is a {@code main} package
   * @param remarks warnings and infos
   */
  record Passed(Result result, Release release, int files, boolean command, List<Problem> remarks)
      implements Outcome {
    public Passed {
      remarks = List.copyOf(remarks);
    }
  }

  /** The upload breaks rules; nothing was stored. */
  record Flawed(Problems problems) implements Outcome {}

  /**
   * The version is live; nothing was stored.
   *
   * @param live the release that is there
   * @param sent the hashes of this upload
   */
  record Exists(Release live, Sums sent) implements Outcome {
    public boolean identical() {
      return live.sums().equals(sent);
    }
  }

  /** How an upload passed. */
  enum Result {
    /** A new release, durable and visible. */
    CREATED,
    /** The same release was there already, and the publisher said that is fine. */
    UNCHANGED,
    /** A dry run: publishing would create the release. */
    VALID
  }
}
