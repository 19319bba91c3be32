package exolog.core.forecast;

import exolog.core.answer.Answer;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.Measure;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what was typed, once, and gathers every fault. */
final class Checking {
  private final Asked asked;
  private final Askable askable;
  private final Typed typed = new Typed();

  Checking(Asked asked, Askable askable) {
    this.asked = asked;
    this.askable = askable;
  }

  Answer<ForecastQuestion> question() {
    Concern concern = typed.key("concern", asked.concern(), Concern.class);
    Measure measure = measure(concern);
    Double baseline = baseline(concern, measure);
    double mostSessions = RuleFile.rule("sessions-most");
    Double sessions =
        typed.whole("sessions", typed.needed("sessions", asked.sessions()), 1, mostSessions);
    Double every = every(sessions);
    ProductSource product = typed.key("product", asked.product(), ProductSource.class);
    double mostWeeks = RuleFile.rule("horizon-most");
    Double horizon =
        typed.whole("horizon", Typed.weeksText(Typed.orElse(asked.horizon(), "26")), 1, mostWeeks);
    Route route = route(concern);
    Double age = typed.whole("age", Typed.blankToNull(asked.age()), 0, 120);
    String sex = typed.oneOf("sex", asked.sex(), List.of("female", "male", "other", "unknown"));
    String severity = typed.words("severity", asked.severity());
    Double adherence = typed.whole("adherence", Typed.percent(asked.adherence()), 0, 100);
    Double cost = typed.number("cost", Typed.blankToNull(asked.costPerSession()), 0, 1e7);
    Double stop =
        typed.number(
            "stop-below",
            Typed.orElse(asked.stopBelow(), String.valueOf(RuleFile.rule("stop-below"))),
            0,
            1);
    Long seed = typed.seed(asked.seed());
    if (concern == null
        || measure == null
        || baseline == null
        || sessions == null
        || every == null
        || product == null
        || horizon == null
        || route == null
        || stop == null
        || seed == null
        || !typed.refusals().isEmpty()) {
      return Answer.refused(typed.refusals());
    }
    return Answer.given(
        new ForecastQuestion(
            concern,
            measure,
            baseline,
            sessions.intValue(),
            every,
            product,
            horizon.intValue(),
            route,
            Typed.whole(age),
            sex,
            severity,
            Typed.whole(adherence),
            asked.lowConfidence(),
            asked.approximations(),
            cost,
            stop,
            seed));
  }

  private @Nullable Measure measure(@Nullable Concern concern) {
    String key = typed.needed("measure", asked.measure());
    if (key == null) {
      return null;
    }
    Evidence evidence = askable.evidence();
    List<Measure> known = evidence.measures();
    Measure measure = known.stream().filter(m -> m.key().equals(key)).findFirst().orElse(null);
    List<String> valid =
        concern == null
            ? known.stream().filter(Measure::isShared).map(Measure::key).toList()
            : askable.topics(concern).stream().map(topic -> topic.measure().key()).toList();
    if (measure == null) {
      typed.refuse(
          "measure",
          key,
          "unknown",
          "'%s' is not a measure. Use one of: %s.".formatted(key, String.join(", ", valid)));
    } else if (concern != null && askable.topic(concern, measure).isEmpty()) {
      typed.refuse(
          "measure",
          key,
          "not-of-concern",
          "The measure '%s' is not one of %s. Use one of: %s."
              .formatted(key, concern.key(), String.join(", ", valid)));
      return null;
    }
    return measure;
  }

  private @Nullable Double baseline(@Nullable Concern concern, @Nullable Measure measure) {
    Double value =
        typed.number("baseline", typed.needed("baseline", asked.baseline()), -1e12, 1e12);
    if (value == null || concern == null || measure == null) {
      return value;
    }
    Askable.Topic topic = askable.topic(concern, measure).orElseThrow();
    if (value < topic.least() || value > topic.most()) {
      typed.refuse(
          "baseline",
          Typed.plain(value),
          "implausible",
          "The baseline %s %s is outside what is plausible for %s: expected %s to %s (%s). Check the reading and its unit."
              .formatted(
                  Typed.plain(value),
                  measure.unit(),
                  measure.label().toLowerCase(java.util.Locale.ROOT),
                  Typed.plain(topic.least()),
                  Typed.plain(topic.most()),
                  topic.basis()));
      return null;
    }
    return value;
  }

  private @Nullable Double every(@Nullable Double sessions) {
    String text = Typed.weeksText(Typed.blankToNull(asked.every()));
    if (text == null && sessions != null && sessions == 1) {
      return 4.0;
    }
    return typed.number("every", typed.needed("every", text), 1 / 7.0, 52);
  }

  private @Nullable Route route(@Nullable Concern concern) {
    String key = Typed.blankToNull(asked.route());
    if (key != null) {
      Route route = typed.key("route", key, Route.class);
      if (route == Route.SEVERAL || route == Route.NOT_STATED) {
        typed.refuse(
            "route",
            key,
            "not-a-plan",
            "The route '%s' describes a study, not a plan. Name how the product will be given."
                .formatted(key));
        return null;
      }
      return route;
    }
    return concern == null ? null : DefaultRoutes.of(concern);
  }
}
