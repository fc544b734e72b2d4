package org.godepot.registry.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts what is found in modules whose factor is not 0, and keeps the best of it: by score times
 * factor, then by the order of the modules. Used by one thread.
 */
final class TopHits extends SimpleCollector {
  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble((Match match) -> -match.score())
          .thenComparingInt(Match::module)
          .thenComparingInt(Match::document);

  private final List<Blocks> blocks;
  private final float[] factors;
  private final int most;
  private final PriorityQueue<Match> best = new PriorityQueue<>(BEST_FIRST.reversed());
  private long total;

  private Blocks.Cursor here = new Blocks(List.of()).cursor();
  private Scorable scorer = new Nothing();
  private int base;

  /**
   * @param blocks of each segment
   * @param factors of the modules
   * @param most so many are kept
   */
  private TopHits(List<Blocks> blocks, float[] factors, int most) {
    this.blocks = blocks;
    this.factors = factors;
    this.most = most;
  }

  /**
   * Something that was found.
   *
   * @param module its place among the snapshot's modules
   * @param document its number in the index
   */
  record Match(int module, int document, float score) {}

  /** What was found, the best first, and how much there is in all. */
  record Found(List<Match> best, long total) {}

  /** Collects on the thread that asks. */
  static CollectorManager<TopHits, Found> manager(List<Blocks> blocks, float[] factors, int most) {
    return new CollectorManager<>() {
      @Override
      public TopHits newCollector() {
        return new TopHits(blocks, factors, most);
      }

      @Override
      public Found reduce(Collection<TopHits> all) {
        PriorityQueue<Match> best = new PriorityQueue<>(BEST_FIRST);
        all.forEach(hits -> best.addAll(hits.best));
        List<Match> sorted = new ArrayList<>();
        while (!best.isEmpty() && sorted.size() < most) {
          sorted.add(best.remove());
        }
        return new Found(sorted, all.stream().mapToLong(hits -> hits.total).sum());
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) {
    here = blocks.get(context.ord).cursor();
    base = context.docBase;
  }

  @Override
  public void setScorer(Scorable scorable) {
    scorer = scorable;
  }

  @Override
  public void collect(int document) throws IOException {
    int module = here.module(document);
    float factor = factors[module];
    if (factor == 0) {
      return;
    }
    total++;
    float score = scorer.score() * factor;
    if (best.size() < most) {
      best.add(new Match(module, base + document, score));
    } else if (most > 0 && isBetter(best.element(), score, module)) {
      best.remove();
      best.add(new Match(module, base + document, score));
    }
  }

  /** Of two in one module the earlier document is better, and that was here first. */
  private static boolean isBetter(Match worst, float score, int module) {
    return score > worst.score() || (score == worst.score() && module < worst.module());
  }

  /** Scores nothing, before there is anything. */
  private static final class Nothing extends Scorable {
    @Override
    public float score() {
      return 0;
    }

    @Override
    public int docID() {
      return -1;
    }
  }
}
