package exolog.core.forecast;

import exolog.stats.score.GaussianMixture;
import java.util.Arrays;

/**
 * Joins normal pieces that nobody could tell apart: means within a sixteenth of the whole's SD, own
 * SDs within a sixteenth of each other. Moments are kept, so limits move by less than a hundredth
 * of the SD's hundredth, and hundreds of pieces become some dozens.
 */
final class Alike {
  private static final double MEANS_APART = 1.0 / 16;
  private static final double SDS_APART = Math.log1p(1.0 / 16);
  private static final int NOWHERE = -1;

  private final Pieces pieces;

  /** The group of each piece, in the order in which groups were met. */
  private final int[] groups;

  private final long[] byMean;
  private final long[] bySd;
  private final int[] places;
  private int count;

  private Alike(Pieces pieces) {
    this.pieces = pieces;
    this.groups = new int[pieces.size()];
    this.byMean = new long[pieces.size()];
    this.bySd = new long[pieces.size()];
    // Twice as many places as pieces, a power of two: there is always a free one.
    this.places = new int[Math.max(2, 2 * Integer.highestOneBit(pieces.size()) * 2)];
    Arrays.fill(places, NOWHERE);
  }

  static GaussianMixture joined(Pieces pieces) {
    double width = MEANS_APART * Math.sqrt(pieces.variance());
    var alike = new Alike(pieces);
    alike.group(width);
    return alike.mixture();
  }

  /** Pieces without weight belong nowhere; where the whole has no width, each is its own group. */
  private void group(double width) {
    for (int i = 0; i < groups.length; i++) {
      if (!(width > 0)) {
        groups[i] = count++;
      } else if (pieces.weight(i) == 0) {
        groups[i] = NOWHERE;
      } else {
        long mean = (long) Math.floor(pieces.mean(i) / width);
        long sd = (long) Math.floor(0.5 * Math.log(pieces.variance(i)) / SDS_APART);
        groups[i] = group(mean, sd);
      }
    }
  }

  private int group(long mean, long sd) {
    int mask = places.length - 1;
    long mixed = (mean * 31 + sd) * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed >>> 40) & mask;
    while (places[place] != NOWHERE) {
      int group = places[place];
      if (byMean[group] == mean && bySd[group] == sd) {
        return group;
      }
      place = (place + 1) & mask;
    }
    places[place] = count;
    byMean[count] = mean;
    bySd[count] = sd;
    return count++;
  }

  private GaussianMixture mixture() {
    double[] weights = new double[count];
    double[] means = new double[count];
    double[] sds = new double[count];
    int[] sizes = new int[count];
    for (int i = 0; i < groups.length; i++) {
      if (groups[i] != NOWHERE) {
        sizes[groups[i]]++;
        weights[groups[i]] += pieces.weight(i);
        means[groups[i]] += pieces.weight(i) * pieces.mean(i);
      }
    }
    for (int g = 0; g < count; g++) {
      means[g] /= weights[g];
    }
    for (int i = 0; i < groups.length; i++) {
      int g = groups[i];
      if (g != NOWHERE && sizes[g] == 1) {
        means[g] = pieces.mean(i);
        sds[g] = pieces.variance(i);
      } else if (g != NOWHERE) {
        double apart = pieces.mean(i) - means[g];
        sds[g] += pieces.weight(i) * (pieces.variance(i) + apart * apart);
      }
    }
    for (int g = 0; g < count; g++) {
      sds[g] = Math.sqrt(sizes[g] == 1 ? sds[g] : sds[g] / weights[g]);
    }
    return new GaussianMixture(weights, means, sds);
  }
}
