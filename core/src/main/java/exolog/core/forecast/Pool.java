package exolog.core.forecast;

import exolog.core.evidence.ArmChange;
import exolog.core.evidence.Body;
import exolog.core.evidence.Effect;
import exolog.core.evidence.NotUsed;
import exolog.core.evidence.Route;
import exolog.core.evidence.Widening;
import exolog.core.forecast.ForecastAnswer.NotPooledStudy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chooses the studies that may speak for this plan, and says of every other one why not. */
final class Pool {
  private final ForecastQuestion question;
  private final Body body;
  private final Scale scale;
  private final Map<Route, Anyway> anyway = new EnumMap<>(Route.class);
  private final List<OnTop> pooled = new ArrayList<>();
  private final List<String> widening = new ArrayList<>();
  private final List<NotPooledStudy> notPooled = new ArrayList<>();

  private Pool(ForecastQuestion question, Body body) {
    this.question = question;
    this.body = body;
    this.scale = new Scale(question.measure(), question.baseline());
  }

  static Pool of(ForecastQuestion question, Body body) {
    var pool = new Pool(question, body);
    pool.choose(pool.usable());
    pool.addUnusedRows();
    return pool;
  }

  List<OnTop> pooled() {
    return pooled;
  }

  List<String> widening() {
    return widening;
  }

  List<NotPooledStudy> notPooled() {
    return notPooled;
  }

  /** For an abstention: also the studies that were usable where the rest was not. */
  List<NotPooledStudy> allAsNotPooled() {
    return Stream.concat(
            pooled.stream()
                .map(study ->
                    new NotPooledStudy(
                        study.effect().study().id(),
                        study.effect().armText(),
                        "Its effect could be used, but the rest of a forecast is missing.")),
            notPooled.stream())
        .toList();
  }

  Anyway anyway(Route route) {
    return anyway.computeIfAbsent(route, r -> Anyway.on(r, body, scale));
  }

  private List<OnTop> usable() {
    var usable = new ArrayList<OnTop>();
    var seen = new HashSet<String>();
    for (Effect effect : effects()) {
      Anyway control = anyway(effect.study().route());
      if (scale.factor(effect).isEmpty()) {
        leaveOut(
            effect,
            "Its unit (%s) cannot be put on a baseline in %s."
                .formatted(effect.unit(), question.measure().unit()));
      } else if (effect instanceof ArmChange && !control.isKnown()) {
        leaveOut(effect, noControl(effect));
      } else if (!seen.add(effect.study().id())) {
        leaveOut(effect, "A second figure of the same people; the first is used.");
      } else {
        usable.add(new OnTop(effect, control, scale));
      }
    }
    return usable;
  }

  private static String noControl(Effect effect) {
    String wanted = Anyway.wanted(effect.study().route());
    return "A single arm needs a control of its route to be subtracted; none (%s; %s) reports a spread."
        .formatted(effect.study().route().label(), wanted.isEmpty() ? "route not stated" : wanted);
  }

  private List<Effect> effects() {
    return Stream.concat(
            body.differences().stream().map(Effect.class::cast), body.treated().stream())
        .toList();
  }

  private void choose(List<OnTop> usable) {
    double enough = RuleFile.rule("studies-to-stop-widening");
    for (Widening step : Widening.values()) {
      for (OnTop study : usable) {
        if (!pooled.contains(study) && step.admits(study.effect().study(), question.product())) {
          pooled.add(study);
        }
      }
      widening.add(
          "%s: %d %s"
              .formatted(step.label(), pooled.size(), pooled.size() == 1 ? "study" : "studies"));
      if (pooled.size() >= enough) {
        break;
      }
    }
    for (OnTop study : usable) {
      if (!pooled.contains(study)) {
        leaveOut(
            study.effect(),
            "Another source (%s), which the widening did not reach."
                .formatted(study.effect().study().family().label()));
      }
    }
  }

  private void leaveOut(Effect effect, String reason) {
    notPooled.add(new NotPooledStudy(effect.study().id(), effect.armText(), reason));
  }

  /** Vesicle trials, and the controls that could have stood beside this route. */
  private void addUnusedRows() {
    var classes = DefaultRoutes.comparators(question.route());
    for (NotUsed row : body.notUsed()) {
      boolean couldStandBeside =
          body.withoutSpread().stream()
              .filter(effect -> String.join(" ", effect.rows()).equals(row.row()))
              .anyMatch(effect ->
                  effect instanceof ArmChange arm
                      && arm.comparator() != null
                      && classes.contains(arm.comparator()));
      boolean isPooled =
          pooled.stream().anyMatch(study -> study.effect().rows().contains(row.row()));
      if (!row.isStart() && !isPooled && (row.study().vesicles() || couldStandBeside)) {
        notPooled.add(new NotPooledStudy(row.study().id(), row.armText(), row.reason()));
      }
    }
  }
}
