package exolog.core.forecast;

import exolog.core.evidence.ArmChange;
import exolog.core.evidence.Body;
import exolog.core.evidence.Difference;
import exolog.core.evidence.Effect;
import exolog.core.forecast.ForecastAnswer.Abstained;
import exolog.core.forecast.registry.LikeYou;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says what a forecast would need and the evidence does not have, and what was shown instead. */
record Missing(ForecastQuestion question, Pool pool, Body body) {
  Abstained abstained(boolean noSpread, RegistryView view) {
    var reasons = new ArrayList<String>();
    String label = question.measure().label().toLowerCase(Locale.ROOT);
    if (pool.pooled().isEmpty()) {
      reasons.add(
          "no published trial of a product of this kind gives an effect on %s, on top of what happens anyway, with a size, a spread and a unit that fits this baseline"
              .formatted(label));
    }
    if (!pool.anyway(question.route()).isKnown()) {
      reasons.add(
          "no comparator of this route (%s; %s) reports a size and a spread, so what happens anyway is not known"
              .formatted(question.route().label(), Anyway.wanted(question.route())));
    }
    if (noSpread) {
      reasons.add(
          "no trial reports how differently people change, so nothing can be said about one person");
    }
    return new Abstained(String.join("; ", reasons) + "." + ownCourses(view), whatWasShown());
  }

  /**
   * Courses without a control cannot take the studies' place: docs/statistics/forecast.md. Fewer
   * than the smallest cell are not counted in the view, so that 0 beside a note means a handful.
   */
  private static String ownCourses(RegistryView view) {
    return view.isEmpty()
        ? ""
        : " %s with this plan agreed to the registry and were measured here, but all of them were treated: their courses alone cannot tell what the product adds from what would have happened anyway, so they do not make a forecast."
            .formatted(LikeYou.people(Math.max(1, view.comparable())));
  }

  private List<String> whatWasShown() {
    return Stream.of(
            body.differences().stream().map(Effect.class::cast),
            body.treated().stream().map(Effect.class::cast),
            body.withoutSpread().stream().filter(effect -> effect.study().vesicles()))
        .flatMap(effects -> effects)
        .map(Missing::words)
        .distinct()
        .toList();
  }

  private static String words(Effect effect) {
    String arm =
        switch (effect) {
          case Difference difference ->
              "compared with people treated " + Anyway.with(difference.comparator());
          case ArmChange change ->
              change.isTreated() ? "from baseline" : "from baseline in the control arm";
        };
    return "%s, week %s: %s %s, %s. Confidence %s.%s"
        .formatted(
            effect.study().id(),
            Typed.plain(effect.weeks()),
            Figures.of(effect),
            arm,
            effect.variance() == null
                ? "no spread reported"
                : "spread " + effect.provenance().sentence(),
            effect.confidence().label(),
            effect.caution() == null ? "" : " " + effect.caution());
  }
}
