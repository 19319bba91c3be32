package exolog.core.forecast;

import exolog.core.evidence.ArmChange;
import exolog.core.evidence.Difference;
import exolog.core.evidence.Effect;
import exolog.core.evidence.Observation;
import java.util.Locale;
import java.util.Objects;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/** A published figure in words, with its own 95 % interval where it has one. */
final class Figures {
  private Figures() {}

  static String of(Effect effect) {
    String unit = effect.isPercentOfBaseline() ? "% of baseline" : effect.unit();
    String estimate = "%s %s".formatted(signed(effect.estimate()), unit);
    Double variance = effect.variance();
    Integer freedom = freedom(effect);
    if (variance == null || freedom == null || freedom < 1) {
      return estimate + " (no interval)";
    }
    double half =
        new TDistribution(freedom).inverseCumulativeProbability(0.975) * Math.sqrt(variance);
    return "%s (95 %% CI %s to %s)"
        .formatted(estimate, signed(effect.estimate() - half), signed(effect.estimate() + half));
  }

  /** A row as its source prints it, with the spread or interval that stands there. */
  static String printed(Observation row) {
    double value = Objects.requireNonNull(row.value());
    String figure =
        switch (row.kind()) {
          case LEVEL -> "at a level of " + shown(value);
          case RESPONDERS_PERCENT, ODDS_RATIO -> shown(value);
          case CHANGE,
              PERCENT_CHANGE,
              MEDIAN_CHANGE,
              DIFFERENCE,
              PERCENT_DIFFERENCE,
              DIRECTION_ONLY ->
              signed(value);
        };
    String text = figure + " " + row.unit();
    if (row.ciLow() != null && row.ciHigh() != null) {
      return "%s (%s to %s)".formatted(text, signed(row.ciLow()), signed(row.ciHigh()));
    }
    return row.sd() == null ? text + " (no interval)" : text + " (SD " + shown(row.sd()) + ")";
  }

  private static @Nullable Integer freedom(Effect effect) {
    return switch (effect) {
      case ArmChange change -> change.n() == null ? null : change.n() - 1;
      case Difference difference -> {
        Integer first = difference.nTreated();
        Integer second = difference.nControl();
        if (first == null) {
          yield null;
        }
        yield difference.study().design().paired() || second == null
            ? first - 1
            : Integer.valueOf(first + second - 2);
      }
    };
  }

  static @Nullable Integer people(Effect effect) {
    return switch (effect) {
      case ArmChange change -> change.n();
      case Difference difference -> difference.nTreated();
    };
  }

  /** Three figures and a real minus sign; 0 has none. */
  static String signed(double value) {
    String text = shown(Math.abs(value));
    if (text.equals("0")) {
      return text;
    }
    return (value < 0 ? "−" : "+") + text;
  }

  static String shown(double value) {
    double size = Math.abs(value);
    String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.1f" : "%.2g";
    String text =
        String.format(
            Locale.ROOT, size < 1 && size >= 0.001 ? "%.2f" : size < 0.001 ? "%.0f" : format, size);
    return text.contains(".") ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "") : text;
  }
}
