package exolog.core.forecast;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.Keyed;
import exolog.core.evidence.Measure;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was typed, once, and gathers every fault. */
final class Checking {
  private static final int MOST_WORDS = 200;
  private final Asked asked;
  private final Askable askable;
  private final List<Refusal> refusals = new ArrayList<>();

  Checking(Asked asked, Askable askable) {
    this.asked = asked;
    this.askable = askable;
  }

  Answer<ForecastQuestion> question() {
    Concern concern = key("concern", asked.concern(), Concern.class);
    Measure measure = measure(concern);
    Double baseline = baseline(concern, measure);
    double mostSessions = RuleFile.rule("sessions-most");
    Double sessions = whole("sessions", needed("sessions", asked.sessions()), 1, mostSessions);
    Double every = every(sessions);
    ProductSource product = key("product", asked.product(), ProductSource.class);
    double mostWeeks = RuleFile.rule("horizon-most");
    Double horizon = whole("horizon", weeksText(orElse(asked.horizon(), "26")), 1, mostWeeks);
    Route route = route(concern);
    Double age = whole("age", blankToNull(asked.age()), 0, 120);
    String sex = oneOf("sex", asked.sex(), List.of("female", "male", "other", "unknown"));
    String severity = words("severity", asked.severity());
    Double adherence = whole("adherence", percent(asked.adherence()), 0, 100);
    Double cost = number("cost", blankToNull(asked.costPerSession()), 0, 1e7);
    Double stop =
        number(
            "stop-below",
            orElse(asked.stopBelow(), String.valueOf(RuleFile.rule("stop-below"))),
            0,
            1);
    Long seed = seed();
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
        || !refusals.isEmpty()) {
      return Answer.refused(refusals);
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
            whole(age),
            sex,
            severity,
            whole(adherence),
            asked.lowConfidence(),
            asked.approximations(),
            cost,
            stop,
            seed));
  }

  private @Nullable Measure measure(@Nullable Concern concern) {
    String key = needed("measure", asked.measure());
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
      refuse(
          "measure",
          key,
          "unknown",
          "'%s' is not a measure. Use one of: %s.".formatted(key, String.join(", ", valid)));
    } else if (concern != null && askable.topic(concern, measure).isEmpty()) {
      refuse(
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
    Double value = number("baseline", needed("baseline", asked.baseline()), -1e12, 1e12);
    if (value == null || concern == null || measure == null) {
      return value;
    }
    Askable.Topic topic = askable.topic(concern, measure).orElseThrow();
    if (value < topic.least() || value > topic.most()) {
      refuse(
          "baseline",
          plain(value),
          "implausible",
          "The baseline %s %s is outside what is plausible for %s: expected %s to %s (%s). Check the reading and its unit."
              .formatted(
                  plain(value),
                  measure.unit(),
                  measure.label().toLowerCase(java.util.Locale.ROOT),
                  plain(topic.least()),
                  plain(topic.most()),
                  topic.basis()));
      return null;
    }
    return value;
  }

  private @Nullable Double every(@Nullable Double sessions) {
    String text = weeksText(blankToNull(asked.every()));
    if (text == null && sessions != null && sessions == 1) {
      return 4.0;
    }
    return number("every", needed("every", text), 1 / 7.0, 52);
  }

  private @Nullable Route route(@Nullable Concern concern) {
    String key = blankToNull(asked.route());
    if (key != null) {
      Route route = key("route", key, Route.class);
      if (route == Route.SEVERAL || route == Route.NOT_STATED) {
        refuse(
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

  private <K extends Enum<K> & Keyed> @Nullable K key(
      String field, @Nullable String text, Class<K> list) {
    String key = needed(field, text);
    if (key == null) {
      return null;
    }
    for (K constant : list.getEnumConstants()) {
      if (constant.key().equals(key)) {
        return constant;
      }
    }
    refuse(
        field,
        key,
        "unknown",
        "'%s' is not a %s. Use one of: %s."
            .formatted(
                key,
                field.equals("product") ? "product source" : field,
                Arrays.stream(list.getEnumConstants())
                    .map(Keyed::key)
                    .collect(Collectors.joining(", "))));
    return null;
  }

  private @Nullable String needed(String field, @Nullable String text) {
    String value = blankToNull(text);
    if (value == null && refusals.stream().noneMatch(refusal -> refusal.field().equals(field))) {
      refuse(field, "", "missing", "No %s is given. Give it.".formatted(field));
    }
    return value;
  }

  private @Nullable Double number(String field, @Nullable String text, double least, double most) {
    return read(field, text, least, most, _ -> true, "a number");
  }

  private @Nullable Double whole(String field, @Nullable String text, double least, double most) {
    return read(field, text, least, most, value -> value == Math.rint(value), "a whole number");
  }

  private @Nullable Double read(
      String field,
      @Nullable String text,
      double least,
      double most,
      Predicate<Double> fits,
      String kind) {
    if (text == null) {
      return null;
    }
    Double value = parsed(text);
    if (value == null || value < least || value > most || !fits.test(value)) {
      String range =
          Math.abs(least) >= 1e12
              ? kind
              : "%s from %s to %s".formatted(kind, plain(least), plain(most));
      refuse(
          field,
          text,
          "range",
          "The %s '%s' cannot be used: expected %s. Correct it."
              .formatted(field, shortened(text), range));
      return null;
    }
    return value;
  }

  private @Nullable Long seed() {
    String text = orElse(asked.seed(), "1");
    if (!text.matches("\\d{1,18}")) {
      refuse(
          "seed",
          text,
          "range",
          "The seed '%s' cannot be used: expected a whole number of at most 18 digits. Correct it."
              .formatted(shortened(text)));
      return null;
    }
    return Long.valueOf(text);
  }

  private @Nullable String oneOf(String field, @Nullable String text, List<String> valid) {
    String value = blankToNull(text);
    if (value != null && !valid.contains(value)) {
      refuse(
          field,
          value,
          "unknown",
          "The %s '%s' is not one of: %s. Use one of them."
              .formatted(field, shortened(value), String.join(", ", valid)));
    }
    return value;
  }

  private @Nullable String words(String field, @Nullable String text) {
    String value = blankToNull(text);
    if (value != null && value.length() > MOST_WORDS) {
      refuse(
          field,
          shortened(value),
          "long",
          "The %s has %d characters, expected at most %d. Shorten it."
              .formatted(field, value.length(), MOST_WORDS));
    }
    return value;
  }

  private void refuse(String field, String value, String what, String sentence) {
    refusals.add(new Refusal("forecast.%s.%s".formatted(field, what), field, value, sentence));
  }

  private static @Nullable Double parsed(String text) {
    return text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?")
        ? Double.valueOf(text)
        : null;
  }

  private static @Nullable Integer whole(@Nullable Double value) {
    return value == null ? null : value.intValue();
  }

  private static String orElse(@Nullable String text, String otherwise) {
    String value = blankToNull(text);
    return value == null ? otherwise : value;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable String weeksText(@Nullable String text) {
    return without(text, "\\s*(w|week|weeks)$");
  }

  private static @Nullable String percent(@Nullable String text) {
    return without(blankToNull(text), "\\s*%$");
  }

  private static @Nullable String without(@Nullable String text, String ending) {
    return text == null ? null : text.replaceFirst(ending, "");
  }

  private static String shortened(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", "\uFFFD");
    return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
  }

  static String plain(double value) {
    BigDecimal decimal = new BigDecimal(value, new java.math.MathContext(4)).stripTrailingZeros();
    return decimal.toPlainString();
  }
}
