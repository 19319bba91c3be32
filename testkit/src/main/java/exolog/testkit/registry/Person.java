package exolog.testkit.registry;

/**
 * A synthetic patient as met at the first visit.
 *
 * @param adherence Beta(3, 1): most do most of the home routine
 */
record Person(int age, int female, int severity, double adherence) {
  static Person from(Draws draws) {
    int age = Math.clamp(Math.round(45 + 12 * draws.gaussian()), 18, 85);
    int female = draws.chance(0.6) ? 1 : 0;
    int severity = 1 + (draws.choose(3) + draws.choose(3));
    double adherence = StrictMath.cbrt(draws.uniform());
    return new Person(age, female, severity, adherence);
  }
}
