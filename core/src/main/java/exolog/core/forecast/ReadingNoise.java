package exolog.core.forecast;

import exolog.core.evidence.SmallestDetectable;

/**
 * Noise in the difference of two readings, as a variance: (smallest detectable / 1.96)², that is
 * 2·SD² of repeated readings. 0 with {@code known} false where no repeatability is published: the
 * spread between people then still holds it.
 */
record ReadingNoise(double variance, boolean known) {
  static ReadingNoise of(SmallestDetectable smallest) {
    Double change = smallest.change();
    return change == null
        ? new ReadingNoise(0, false)
        : new ReadingNoise(Math.pow(change / 1.96, 2), true);
  }
}
