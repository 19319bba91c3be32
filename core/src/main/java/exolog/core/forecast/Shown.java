package exolog.core.forecast;

import exolog.core.evidence.Effect;
import exolog.core.forecast.ForecastAnswer.ComparatorShown;
import exolog.core.forecast.ForecastAnswer.PooledEffect;
import exolog.core.forecast.ForecastAnswer.PooledStudy;
import exolog.core.forecast.ForecastAnswer.Week;
import java.util.List;

/** The studies behind an answer, as a reader sees them. */
record Shown(ForecastQuestion question, Pool pool) {
  ComparatorShown comparator(Anyway anyway) {
    return new ComparatorShown(
        anyway.classes(),
        anyway.words(),
        anyway.arms().stream().map(arm -> study(arm, "")).toList());
  }

  List<PooledStudy> pooled() {
    return pool.pooled().stream()
        .map(study ->
            study(
                study.effect(),
                study.isSingleArm()
                    ? "; %s subtracted"
                        .formatted(study.anyway().words().replaceFirst("^with", "the change with"))
                    : ""))
        .toList();
  }

  /** What the plan adds, and from whom that is known: the courses here are no study. */
  PooledEffect effect(Week horizon, String anyway, RegistryView view) {
    var net = horizon.net();
    int k = pool.pooled().size();
    return new PooledEffect(
        k,
        net.median(),
        net.lower95(),
        net.upper95(),
        "On top of what happens %s, this plan adds %s %s at week %d (95 %% from %s to %s), from %d %s by different routes and plans%s."
            .formatted(
                anyway,
                Figures.signed(net.median()),
                question.measure().unit(),
                horizon.week(),
                Figures.signed(net.lower95()),
                Figures.signed(net.upper95()),
                k,
                k == 1 ? "study" : "studies",
                view.model()
                    .map(kept ->
                        " and the courses of %d people here".formatted(kept.model().people()))
                    .orElse("")));
  }

  private static PooledStudy study(Effect effect, String more) {
    var study = effect.study();
    return new PooledStudy(
        study.id(),
        effect.armText(),
        study.source() == null ? study.family().label() : study.source().label(),
        Figures.of(effect) + more,
        Figures.people(effect),
        effect.weeks(),
        effect.provenance().sentence(),
        effect.confidence().key(),
        study.fundingConflict(),
        effect.caution(),
        study.address());
  }
}
