package exolog.testkit.registry;

/** Who stops coming. Whoever stays away from one visit is not seen again. */
public enum DropOut {
  NONE,
  /** One in twelve stays away from each visit, whatever it would have shown. */
  AT_RANDOM,
  /** Whoever has lost hair since the first visit stays away in four of ten cases. */
  INFORMATIVE;

  boolean staysAway(double changeSinceFirst, Draws draws) {
    double u = draws.uniform(); // drawn in every case: the other draws stay the same
    return switch (this) {
      case NONE -> false;
      case AT_RANDOM -> u < 1 / 12.0;
      case INFORMATIVE -> u < (changeSinceFirst < 0 ? 0.4 : 0.03);
    };
  }
}
