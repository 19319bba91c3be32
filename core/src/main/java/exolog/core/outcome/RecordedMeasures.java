package exolog.core.outcome;

import exolog.core.answer.Checks;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The measures a clinic records, with the limits of a plausible reading. */
public final class RecordedMeasures {
  private static final String FILE = "plausible.csv";

  private final Map<String, PlausibleRange> ranges = new LinkedHashMap<>();
  private final Evidence evidence;

  private RecordedMeasures(Evidence evidence) {
    this.evidence = evidence;
    text().lines().skip(1).forEach(this::read);
  }

  public static RecordedMeasures of(Evidence evidence) {
    return new RecordedMeasures(evidence);
  }

  /** In the order of the file: hair, face, skin readings, scores. */
  public List<Measure> all() {
    return ranges.keySet().stream().map(evidence::measure).toList();
  }

  public Optional<PlausibleRange> range(Measure measure) {
    return Optional.ofNullable(ranges.get(measure.key()));
  }

  /** Adds a refusal naming field, value and limits where a reading cannot be one. */
  public Checks check(Checks checks, String field, Measure measure, double value) {
    Optional<PlausibleRange> range = range(measure);
    if (range.isEmpty()) {
      return checks.require(
          false,
          "measurement.measure.unrecorded",
          "measure",
          measure.key(),
          measure.label()
              + " is not recorded here. Use one of: "
              + String.join(", ", ranges.keySet())
              + ".");
    }
    PlausibleRange limits = range.get();
    return checks.require(
        limits.contains(value),
        "measurement.value.range",
        field,
        value,
        measure.label()
            + " of "
            + plain(value)
            + " "
            + measure.unit()
            + " is not plausible. Give "
            + plain(limits.low())
            + " to "
            + plain(limits.high())
            + " "
            + measure.unit()
            + ".");
  }

  private void read(String line) {
    String[] columns = line.split(",", 5);
    ranges.put(
        columns[0],
        new PlausibleRange(
            Double.parseDouble(columns[1]),
            Double.parseDouble(columns[2]),
            Integer.parseInt(columns[3]),
            columns[4].replace("\"", "")));
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String text() {
    try (@Nullable InputStream stream = RecordedMeasures.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing from the build");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
