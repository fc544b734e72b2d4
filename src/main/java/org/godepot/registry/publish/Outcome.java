package org.godepot.registry.publish;

import java.util.List;
import java.util.Locale;
import org.godepot.catalog.Release;
import org.godepot.catalog.Sums;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.Problems;
import org.godepot.golang.zip.Glimpse;

/** What became of an upload that was allowed and arrived whole. */
public sealed interface Outcome {
  /** The outcome in one word, as it is counted. */
  String word();

  /**
   * The upload passed.
   *
   * @param release as stored; with {@link Result#VALID}, as it would be
   * @param glimpse what the zip holds
   * @param remarks warnings and infos
   */
  record Passed(Result result, Release release, Glimpse glimpse, List<Problem> remarks)
      implements Outcome {
    public Passed {
      remarks = List.copyOf(remarks);
    }

    @Override
    public String word() {
      return result.name().toLowerCase(Locale.ROOT);
    }
  }

  /** The upload breaks rules; nothing was stored. */
  record Flawed(Problems problems) implements Outcome {
    @Override
    public String word() {
      return "invalid";
    }
  }

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

    @Override
    public String word() {
      return "exists";
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
