package exolog.core.product.nta;

import exolog.stats.table.CsvRow;
import exolog.stats.table.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Outside what a measurement deserves a warning: rows of limits.csv, each with its source. */
final class NtaLimits {
  private static final Map<String, Range> ALL = read();

  private NtaLimits() {}

  record Range(double low, double high, String source) {
    boolean holds(double value) {
      return value >= low && value <= high;
    }
  }

  static Range of(String instrument, String figure) {
    return Objects.requireNonNull(
        ALL.get(instrument + " " + figure), "limits.csv has no " + figure + " of " + instrument);
  }

  private static Map<String, Range> read() {
    Map<String, Range> limits = new HashMap<>();
    try (InputStream in =
        Objects.requireNonNull(NtaLimits.class.getResourceAsStream("limits.csv"))) {
      for (CsvRow row : CsvTable.read("limits.csv", in).orThrow().rows()) {
        limits.put(
            row.text("instrument") + " " + row.text("figure"),
            new Range(
                Double.parseDouble(row.text("low")),
                Double.parseDouble(row.text("high")),
                row.text("source")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(limits);
  }
}
