package exolog.core.forecast;

/** One normal piece of a mixture. */
record Part(double weight, double mean, double variance) {
  Part {
    if (!(weight >= 0) || !Double.isFinite(mean) || !(variance >= 0)) {
      throw new IllegalArgumentException(
          "A piece of weight %s, mean %s, variance %s is not one."
              .formatted(weight, mean, variance));
    }
  }
}
