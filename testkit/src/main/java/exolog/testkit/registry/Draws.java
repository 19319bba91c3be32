package exolog.testkit.registry;

import java.util.SplittableRandom;

/**
 * Random draws that are the same on any machine: the generator's algorithm is part of Java's API,
 * and only StrictMath touches its bits. One stream for each (seed, kind, index), so a patient is
 * the same patient whoever is drawn before.
 */
final class Draws {
  /** What the stream is for; two kinds never share one. */
  enum Kind {
    LOT_PLACES(1),
    LOT_EFFECT(2),
    PROVIDER_EFFECT(3),
    PATIENT(4);

    private final long number;

    Kind(long number) {
      this.number = number;
    }
  }

  private final SplittableRandom bits;
  private double spare = Double.NaN;

  private Draws(long seed) {
    bits = new SplittableRandom(seed);
  }

  static Draws of(long seed, Kind kind, long index) {
    return new Draws(mixed(mixed(mixed(seed) + kind.number) + index));
  }

  double uniform() {
    return bits.nextDouble();
  }

  boolean chance(double p) {
    return bits.nextDouble() < p;
  }

  /** 0 to bound - 1. */
  int choose(int bound) {
    return bits.nextInt(bound);
  }

  /** Marsaglia and Bray 1964, SIAM Rev 6:260: two normals from a point of the unit disc. */
  double gaussian() {
    if (!Double.isNaN(spare)) {
      double kept = spare;
      spare = Double.NaN;
      return kept;
    }
    while (true) {
      double a = 2 * bits.nextDouble() - 1;
      double b = 2 * bits.nextDouble() - 1;
      double s = a * a + b * b;
      if (s > 0 && s < 1) {
        double scale = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
        spare = b * scale;
        return a * scale;
      }
    }
  }

  /** Student's t with three degrees of freedom, scaled to variance 1: z / sqrt(χ²₃). */
  double heavyTailed() {
    double z = gaussian();
    double a = gaussian();
    double b = gaussian();
    double c = gaussian();
    return z / StrictMath.sqrt(a * a + b * b + c * c);
  }

  /** Stafford's mix 13, the finaliser of SplittableRandom: neighbouring indices part ways. */
  private static long mixed(long seed) {
    long z = seed + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
