package exolog.core.forecast;

/** One normal piece of a mixture. */
record Part(double weight, double mean, double variance) {
  Part {
    if (!(weight >= 0) || !Double.isFinite(mean) || !(variance >= 0)) {
      throw isNotOne(weight, mean, variance);
    }
  }

  static IllegalArgumentException isNotOne(double weight, double mean, double variance) {
    return new IllegalArgumentException(
        "A piece of weight %s, mean %s, variance %s is not one.".formatted(weight, mean, variance));
  }
}
