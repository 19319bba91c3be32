package exolog.core.forecast.registry;

import exolog.core.evidence.Concern;
import exolog.core.evidence.Measure;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import java.util.Locale;

/** Courses that may be compared: one concern and measure, one source of vesicles, one route. */
public record Stratum(Concern concern, Measure measure, ProductSource source, Route route) {
  public String words() {
    return "%s, %s, %s by %s"
        .formatted(
            concern.label(),
            measure.label().toLowerCase(Locale.ROOT),
            source.label(),
            route.label());
  }
}
