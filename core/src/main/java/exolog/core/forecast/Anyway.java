package exolog.core.forecast;

import exolog.core.evidence.ArmChange;
import exolog.core.evidence.Body;
import exolog.core.evidence.ComparatorClass;
import exolog.core.evidence.Route;
import exolog.stats.response.Kinetics;
import java.util.List;
import java.util.stream.Collectors;

/** What happens anyway on one route: the arms that got everything but the product. */
record Anyway(Route route, List<ArmChange> arms, Scale scale) {
  static Anyway on(Route route, Body body, Scale scale) {
    var classes = DefaultRoutes.comparators(route);
    return new Anyway(
        route,
        body.controls().stream()
            .filter(arm -> arm.comparator() != null && classes.contains(arm.comparator()))
            .filter(arm -> arm.study().route() == route && scale.factor(arm).isPresent())
            .toList(),
        scale);
  }

  boolean isKnown() {
    return !arms.isEmpty();
  }

  /** The change of a further clinic's people once the tissue has turned over. */
  Mixture predicted(Kinetics rates, double tauScale) {
    double meanGrowth =
        arms.stream().mapToDouble(arm -> Belief.growth(rates, arm.weeks())).average().orElseThrow();
    var studies =
        arms.stream()
            .map(arm -> {
              double growth = Belief.growth(rates, arm.weeks());
              return new FewStudies.Study(
                  scale.estimate(arm) / growth, scale.variance(arm) / (growth * growth));
            })
            .toList();
    return FewStudies.predicted(studies, tauScale / meanGrowth);
  }

  /** The classes present, as keys, in order of the arms. */
  String classes() {
    return arms.stream()
        .map(ArmChange::comparator)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .map(ComparatorClass::key)
        .collect(Collectors.joining("+"));
  }

  String words() {
    return arms.stream()
        .map(ArmChange::comparator)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .map(Anyway::with)
        .collect(Collectors.joining(" or "));
  }

  /** "Without treatment" is said of nothing but people who got none. */
  static String with(ComparatorClass comparator) {
    return switch (comparator) {
      case UNTREATED -> "without treatment";
      case PLACEBO -> "with placebo";
      case VEHICLE -> "with the vehicle alone";
      case SALINE_INJECTION -> "with saline injections alone";
      case MICRONEEDLING_ALONE -> "with microneedling alone";
      case SALINE_MICRONEEDLING -> "with saline and microneedling alone";
      case LASER_ALONE -> "with the laser alone";
      case ACTIVE_COMPARATOR -> "with another active treatment";
      case CONDITIONED_MEDIUM -> "with stem-cell conditioned medium";
    };
  }

  /** What could stand beside this route, in words, for a "no". */
  static String wanted(Route route) {
    return DefaultRoutes.comparators(route).stream()
        .map(ComparatorClass::label)
        .collect(Collectors.joining(" or "));
  }
}
