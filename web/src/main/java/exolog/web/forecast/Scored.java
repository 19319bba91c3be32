package exolog.web.forecast;

import exolog.core.forecast.Forecasts;
import exolog.core.forecast.Scoring;
import exolog.core.outcome.Measurement;
import exolog.core.tenancy.Actor;
import exolog.web.layout.Words;
import exolog.web.layout.Written;
import exolog.web.outcome.MeasuredCourse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** How a frozen forecast did, in words. */
@Component
public final class Scored {
  private static final List<Double> RANGES = List.of(0.5, 0.8, 0.95);

  private final Forecasts forecasts;

  Scored(Forecasts forecasts) {
    this.forecasts = forecasts;
  }

  /** Holds a new reading against the forecast of its course, where there is one. */
  public void scoreWith(Actor actor, Measurement reading) {
    forecasts.score(actor, reading.id());
  }

  /** Of each thing measured, the score of the latest reading that the forecast spoke of. */
  public List<Verdict> latest(Actor actor, List<MeasuredCourse> courses) {
    return courses.stream()
        .flatMap(course ->
            course.readings().reversed().stream()
                .flatMap(reading -> of(actor, reading).stream())
                .limit(1))
        .toList();
  }

  private Optional<Verdict> of(Actor actor, Measurement reading) {
    return forecasts.scoreOf(actor, reading.id()).map(Scored::verdict);
  }

  /**
   * One score in words.
   *
   * @param inside the narrowest range of the forecast that holds the reading
   * @param missed how far off, on average over what was forecast
   * @param dull whether "nothing will change" would have been nearer
   */
  public record Verdict(Scoring.Scored score, String inside, String missed, String dull) {}

  private static Verdict verdict(Scoring.Scored scored) {
    OptionalInt range =
        IntStream.range(0, RANGES.size())
            .filter(i -> scored.score().isInside(RANGES.get(i)))
            .findFirst();
    String inside =
        range.isPresent()
            ? Words.say("score.inside", Written.percent(RANGES.get(range.getAsInt())))
            : Words.say("score.outside");
    double crps = scored.score().crps();
    String dull = crps < scored.score().noChange() ? "score.better" : "score.worse";
    return new Verdict(
        scored,
        inside,
        Written.number(crps, 2),
        Words.say(dull, Written.number(scored.score().noChange(), 2)));
  }
}
