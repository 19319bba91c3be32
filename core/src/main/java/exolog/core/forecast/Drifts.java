package exolog.core.forecast;

import exolog.stats.score.ForecastScore;
import java.util.List;
import java.util.Optional;

/** Judges a run of outcomes in the order they were scored. */
final class Drifts {
  private Drifts() {}

  static Optional<Drift> of(List<ForecastScore> inOrder) {
    if (inOrder.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Drift(
            false,
            inOrder.size(),
            "%d outcomes in order; drift is not judged yet.".formatted(inOrder.size())));
  }
}
