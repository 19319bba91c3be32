package exolog.core.evidence;

import exolog.stats.meta.CannotPool;
import exolog.stats.meta.MetaAnalysis;
import exolog.stats.meta.Pooled;
import exolog.stats.meta.StudyEffect;
import exolog.stats.meta.TauMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be pooled over studies as they stand, without kinetics: treated minus control, or the
 * change of one class of control. A study without a control arm has the pooled control change of
 * its own route subtracted, with that pool's predictive variance (se² + tau²) added.
 *
 * @param unit null when nothing can be pooled
 */
public record NetEffects(@Nullable String unit, List<Net> pooled, List<NotUsed> notPooled) {
  /**
   * One study's entry.
   *
   * @param how in words, what was subtracted and where the spread comes from
   */
  public record Net(
      Study study,
      String armText,
      ComparatorClass comparator,
      double estimate,
      double variance,
      String how,
      @Nullable String caution) {
    StudyEffect effect() {
      return new StudyEffect(study.id() + " (" + armText + ")", estimate, variance);
    }
  }

  public NetEffects {
    pooled = List.copyOf(pooled);
    notPooled = List.copyOf(notPooled);
  }

  public List<StudyEffect> effects() {
    return pooled.stream().map(Net::effect).toList();
  }

  /** Treated minus control. */
  public static NetEffects treated(Body body) {
    String unit = body.mainUnit();
    var pooled = new ArrayList<Net>();
    var left = new ArrayList<NotUsed>();
    for (Difference difference : body.differences()) {
      if (difference.unit().equals(unit)) {
        pooled.add(own(difference));
      } else {
        left.add(otherUnit(difference, unit));
      }
    }
    for (ArmChange change : body.treated()) {
      if (change.unit().equals(unit)) {
        subtract(body, change, pooled, left);
      } else {
        left.add(otherUnit(change, unit));
      }
    }
    left.addAll(body.notUsed().stream().filter(row -> row.study().vesicles()).toList());
    return new NetEffects(pooled.isEmpty() ? null : unit, pooled, left);
  }

  /** The change of people who were given one class of control. */
  public static NetEffects controls(Body body, ComparatorClass comparator) {
    var changes = body.controls(comparator);
    String unit =
        changes.stream()
            .collect(Collectors.groupingBy(Effect::unit, Collectors.counting()))
            .entrySet()
            .stream()
            .max(
                java.util.Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(java.util.Map.Entry.comparingByKey()))
            .map(java.util.Map.Entry::getKey)
            .orElse(null);
    var pooled = new ArrayList<Net>();
    var left = new ArrayList<NotUsed>();
    for (ArmChange change : changes) {
      if (change.unit().equals(unit)) {
        pooled.add(
            new Net(
                change.study(),
                change.armText(),
                comparator,
                change.estimate(),
                variance(change),
                change.provenance().sentence(),
                change.caution()));
      } else {
        left.add(otherUnit(change, unit));
      }
    }
    left.addAll(body.notUsed().stream().filter(row -> row.received() == comparator).toList());
    return new NetEffects(unit, pooled, left);
  }

  private static Net own(Difference difference) {
    return new Net(
        difference.study(),
        difference.armText(),
        difference.comparator(),
        difference.estimate(),
        variance(difference),
        "against its own control (%s); %s"
            .formatted(difference.comparator().label(), difference.provenance().sentence()),
        difference.caution());
  }

  private static void subtract(Body body, ArmChange change, List<Net> pooled, List<NotUsed> left) {
    Route route = change.study().route();
    var controls =
        body.controls().stream()
            .filter(control ->
                route.controls().contains(control.comparator())
                    && control.unit().equals(change.unit())
                    && !control.study().equals(change.study()))
            .toList();
    var effects =
        controls.stream()
            .map(c -> new StudyEffect(c.study().id(), c.estimate(), variance(c)))
            .toList();
    switch (MetaAnalysis.pool(effects, TauMethod.REML, true)) {
      case Pooled pool ->
          pooled.add(
              new Net(
                  change.study(),
                  change.armText(),
                  java.util.Objects.requireNonNull(controls.getFirst().comparator()),
                  change.estimate() - pool.estimate(),
                  variance(change) + pool.se() * pool.se() + pool.tau2(),
                  String.format(
                      Locale.ROOT,
                      "no control of its own: %.1f minus %.1f (%s, %s); %s",
                      change.estimate(),
                      pool.estimate(),
                      route.controls().stream()
                          .map(ComparatorClass::label)
                          .collect(Collectors.joining(" or ")),
                      controls.stream()
                          .map(c -> c.study().id())
                          .distinct()
                          .collect(Collectors.joining(", ")),
                      change.provenance().sentence()),
                  change.caution()));
      case CannotPool _ -> left.add(withoutControl(change, route));
    }
  }

  private static NotUsed withoutControl(ArmChange change, Route route) {
    return new NotUsed(
        String.join(" ", change.rows()),
        change.study(),
        change.armText(),
        change.measure(),
        "No control arm, and no control of the same route (%s) reports a spread in %s: a change alone is not an effect."
            .formatted(route.label(), change.unit()),
        null,
        false);
  }

  private static NotUsed otherUnit(Effect effect, @Nullable String unit) {
    return new NotUsed(
        String.join(" ", effect.rows()),
        effect.study(),
        effect.armText(),
        effect.measure(),
        "Reported in %s; the pool is in %s.".formatted(effect.unit(), unit),
        effect instanceof ArmChange change ? change.comparator() : null,
        false);
  }

  private static double variance(Effect effect) {
    Double variance = effect.variance();
    if (variance == null) {
      throw new IllegalStateException("an effect without variance was admitted");
    }
    return variance;
  }
}
