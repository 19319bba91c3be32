package exolog.stats.mixed;

/**
 * Points that fill the unit cube evenly: a rank-1 lattice, its Korobov generator the one with the
 * least P₂ (Sloan and Joe 1994, Lattice Methods for Multiple Integration, chapter 4). What is
 * integrated here fades to nothing at the cube's faces, so it is periodic and smooth, and a lattice
 * is then far better than independent draws. Half a step from the faces; the same for everyone.
 */
final class Lattice {
  private final int n;
  private final int dimensions;
  private final long generator;

  Lattice(int n, int dimensions) {
    this.n = n;
    this.dimensions = dimensions;
    long best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (long candidate = 1; candidate <= n / 2; candidate += 2) {
      double badness = badness(candidate);
      if (badness < least) {
        least = badness;
        best = candidate;
      }
    }
    generator = best;
  }

  int size() {
    return n;
  }

  /** Fills in point k. */
  void point(int k, double[] cube) {
    long multiple = k;
    for (int j = 0; j < dimensions; j++) {
      cube[j] = (multiple + 0.5) / n;
      multiple = multiple * generator % n;
    }
  }

  /** P₂ up to what does not depend on the generator: the mean of Π (1 + 2π² B₂(x)). */
  private double badness(long candidate) {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      long multiple = k;
      double product = 1;
      for (int j = 0; j < dimensions; j++) {
        double x = (double) multiple / n;
        product *= 1 + 2 * Math.PI * Math.PI * (x * x - x + 1 / 6.0);
        multiple = multiple * candidate % n;
      }
      sum += product;
    }
    return sum;
  }
}
