package exolog.core.evidence;

import exolog.stats.meta.ConvertedSpread;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sure a figure is.
 *
 * @param sd between people
 * @param variance of the mean or difference itself; null when missing
 */
record Spread(@Nullable Double sd, @Nullable Double variance, Provenance provenance) {

  static Spread missing(String reason) {
    return new Spread(null, null, new Provenance.Missing(reason));
  }

  static Spread reported(double sd, int n, String what) {
    return new Spread(sd, sd * sd / n, new Provenance.Reported(what));
  }

  static Spread ofPeople(ConvertedSpread sd, int n, String inputs) {
    return new Spread(sd.value(), sd.value() * sd.value() / n, provenance(sd, inputs));
  }

  static Spread ofEstimate(ConvertedSpread se, String inputs) {
    return new Spread(null, se.value() * se.value(), provenance(se, inputs));
  }

  /** The same figure after one more step of arithmetic; an approximation stays one. */
  Spread after(List<Provenance.Step> more, boolean exact) {
    if (more.isEmpty()) {
      return this;
    }
    return switch (provenance) {
      case Provenance.Missing missing -> new Spread(null, null, missing);
      case Provenance.Reported(String what) ->
          new Spread(sd, variance, joined(List.of(), "reported: " + what, more, exact));
      case Provenance.Exact(List<Provenance.Step> steps) ->
          new Spread(sd, variance, joined(steps, null, more, exact));
      case Provenance.Approximate(List<Provenance.Step> steps) ->
          new Spread(sd, variance, joined(steps, null, more, false));
    };
  }

  Spread times(double factor) {
    return new Spread(
        sd == null ? null : sd * factor,
        variance == null ? null : variance * factor * factor,
        provenance);
  }

  private static Provenance provenance(ConvertedSpread spread, String inputs) {
    var step = new Provenance.Step(spread.formula().formula(), spread.formula().source(), inputs);
    return spread.formula().isExact()
        ? new Provenance.Exact(List.of(step))
        : new Provenance.Approximate(List.of(step));
  }

  private static Provenance joined(
      List<Provenance.Step> first,
      @Nullable String from,
      List<Provenance.Step> more,
      boolean exact) {
    var all = new ArrayList<>(first);
    for (Provenance.Step step : more) {
      all.add(
          from == null
              ? step
              : new Provenance.Step(step.formula(), step.source(), step.inputs() + ", " + from));
    }
    return exact ? new Provenance.Exact(all) : new Provenance.Approximate(all);
  }
}
