package exolog.core.forecast;

import exolog.core.evidence.ArmChange;
import exolog.core.evidence.Body;
import exolog.core.evidence.ComparatorClass;
import exolog.stats.response.Kinetics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How differently people change, borrowed from named arms that report a standard deviation of
 * change. Arms without an active treatment come first; others only where there are none.
 */
record PeopleSpread(List<ArmChange> arms, ReadingNoise noise, boolean isBorrowedFromActive) {
  private static final Set<ComparatorClass> NOT_ACTIVE =
      Set.of(
          ComparatorClass.UNTREATED,
          ComparatorClass.PLACEBO,
          ComparatorClass.VEHICLE,
          ComparatorClass.SALINE_INJECTION,
          ComparatorClass.MICRONEEDLING_ALONE,
          ComparatorClass.SALINE_MICRONEEDLING,
          ComparatorClass.LASER_ALONE);

  static Optional<PeopleSpread> of(Body body, String unit, ReadingNoise noise) {
    var sound =
        body.spreadBetweenPeople(unit).stream()
            .filter(arm -> arm.caution() == null && arm.n() != null && arm.n() > 1)
            .toList();
    var quiet =
        sound.stream()
            .filter(arm -> arm.comparator() != null && NOT_ACTIVE.contains(arm.comparator()))
            .toList();
    var arms = quiet.isEmpty() ? sound : quiet;
    return arms.isEmpty()
        ? Optional.empty()
        : Optional.of(new PeopleSpread(arms, noise, quiet.isEmpty()));
  }

  /** Pooled SD of change as the arms report it, noise and all. */
  double sd() {
    return Math.sqrt(weighted(arm -> variance(arm)));
  }

  /**
   * Variance of a person's own deviation once the tissue has turned over: each arm without its
   * noise, divided by its own growth. Where noise cannot be told from people, the whole.
   */
  double ownVariance(Kinetics rates) {
    if (!noise.known()) {
      return sd() * sd();
    }
    return weighted(arm -> {
      double growth = Belief.growth(rates, arm.weeks());
      return Math.max(0, variance(arm) - noise.variance()) / (growth * growth);
    });
  }

  boolean isDrownedInNoise() {
    return noise.variance() >= sd() * sd();
  }

  String words(String unit) {
    String named =
        arms.stream()
            .map(arm ->
                "%s, %s: %s (n = %d)"
                    .formatted(
                        arm.study().id(),
                        arm.armText(),
                        Typed.plain(Objects.requireNonNull(arm.sdOfChange())),
                        arm.n()))
            .collect(Collectors.joining("; "));
    return String.format(
        Locale.ROOT,
        "The spread between people is borrowed, not measured on vesicles: SD of change %s %s, pooled from %s%s.",
        Typed.plain(sd()),
        unit,
        named,
        isBorrowedFromActive
            ? " (arms with another active treatment; no other arm reports one)"
            : "");
  }

  private double weighted(java.util.function.ToDoubleFunction<ArmChange> of) {
    double weight = 0;
    double sum = 0;
    for (ArmChange arm : arms) {
      int freedom = Objects.requireNonNull(arm.n()) - 1;
      weight += freedom;
      sum += freedom * of.applyAsDouble(arm);
    }
    return sum / weight;
  }

  private static double variance(ArmChange arm) {
    double sd = Objects.requireNonNull(arm.sdOfChange());
    return sd * sd;
  }
}
