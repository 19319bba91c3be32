package exolog.core.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a single reading is worth, from the rows of measurement.csv. */
final class Readings {
  /** Two single readings of a stable thing differ by less than this many SDs in 95 of 100. */
  private static final double TWO_READINGS = 1.96 * Math.sqrt(2);

  private Readings() {}

  static SmallestDetectable smallestDetectable(Measure measure, List<Noise> rows, double baseline) {
    for (Noise row : rows) {
      if (row.smallestDetectable() != null) {
        double change = row.smallestDetectable();
        return new SmallestDetectable(change, change, change, "published as such", row.address());
      }
      if (row.testRetestSd() != null) {
        double change = TWO_READINGS * row.testRetestSd();
        return new SmallestDetectable(
            change, change, change, "1.96·√2·SD of repeated readings", row.address());
      }
      if (row.cvUsed() != null && row.cvLow() != null && row.cvHigh() != null) {
        return fromVariation(row, row.cvUsed(), row.cvLow(), row.cvHigh(), Math.abs(baseline));
      }
    }
    boolean agreement = rows.stream().anyMatch(row -> row.iccText() != null);
    return new SmallestDetectable(
        null,
        null,
        null,
        "No repeatability of %s is published in its own unit%s."
            .formatted(
                measure.label().toLowerCase(Locale.ROOT),
                agreement ? ", only agreement (ICC), which depends on who was measured" : ""),
        null);
  }

  private static SmallestDetectable fromVariation(
      Noise row, double used, double low, double high, double level) {
    double perPercent = TWO_READINGS * level / 100;
    return new SmallestDetectable(
        perPercent * used,
        perPercent * low,
        perPercent * high,
        "1.96·√2·%s %% of the level (published: %s to %s %%, %s, one reader)"
            .formatted(Figure.plain(used), low, high, row.instrument()),
        row.address());
  }

  static ImportantChange importantChange(Measure measure, List<Noise> rows) {
    for (Noise row : rows) {
      if (row.mcid() != null && measure.unit().equals(row.mcidUnit())) {
        return new ImportantChange(row.mcid(), "published", row.address());
      }
    }
    String elsewhere =
        rows.stream()
            .filter(row -> row.mcid() != null)
            .map(row -> Figure.plain(Objects.requireNonNull(row.mcid())) + " " + row.mcidUnit())
            .collect(Collectors.joining(", "));
    return new ImportantChange(
        null,
        "No clinically important change of %s is published%s."
            .formatted(
                measure.label().toLowerCase(Locale.ROOT),
                elsewhere.isEmpty() ? "" : ", only on other scales: " + elsewhere),
        null);
  }
}
