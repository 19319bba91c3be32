package exolog.core.product.nta;

import exolog.core.product.nta.NtaMeasurement.Concentration;
import exolog.core.product.nta.NtaMeasurement.Sizes;
import exolog.core.product.nta.SummarySheet.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a NanoSight experiment summary or single analysis, NTA 3.0 to 3.4. */
final class NanoSight {
  static final String NAME = "NanoSight";
  static final String CONCENTRATION = "Concentration (Particles / ml)";
  static final String DILUTION = "Dilution factor";

  private final String file;
  private final SummarySheet sheet;
  private final Numerals numerals;
  private final Optional<Double> said;

  NanoSight(String file, String text, Optional<Double> said) {
    this.file = file;
    this.sheet = SummarySheet.of(text);
    this.numerals = new Numerals(sheet.hasSemicolons());
    this.said = said;
  }

  NtaReading read() {
    int videos = videos();
    if (videos == 0) {
      return NtaReader.refuse(
          file,
          "is a NanoSight summary that names no video in its row \"Filename:\". Export the experiment summary again.");
    }
    List<String> warnings = new ArrayList<>();
    Concentration concentration = concentration(videos, warnings);
    Sizes sizes = sizes(videos, warnings);
    if (concentration.inFilePerMl().isEmpty() && sizes.known.isEmpty()) {
      return NtaReader.refuse(
          file,
          "is a NanoSight summary without a concentration under [Results] and without sizes weighted by number under [Size Data]. Export the experiment summary again, with its size data.");
    }
    new NanoSightWarnings(sheet, numerals, videos).addTo(warnings, concentration);
    return new NtaMeasurement(
        NAME,
        software(),
        sheet
            .find("[Experiment Details]", "Sample Name")
            .or(() -> sheet.find("[Experiment Details]", "Sample Description"))
            .map(row -> row.cell(0))
            .orElse(""),
        videos,
        concentration,
        sizes.known,
        sizes.computed,
        warnings);
  }

  /** As many as the manifest names; where it is missing, as many as have a word about dilution. */
  private int videos() {
    return sheet.rows().stream()
        .filter(row -> row.is("Filename:"))
        .findFirst()
        .or(() -> sheet.startingWith("[Results]", DILUTION))
        .map(row -> (int) row.cells().stream().takeWhile(cell -> !cell.isEmpty()).count())
        .orElse(0);
  }

  private String software() {
    Optional<String> stated =
        sheet
            .find("[Experiment Details]", "Software Version")
            .map(row -> row.cell(0))
            .filter(version -> !version.isEmpty() && !version.equalsIgnoreCase("unknown"));
    return stated.or(this::createdWith).orElse("not stated");
  }

  private Optional<String> createdWith() {
    return sheet.rows().stream()
        .limit(20)
        .map(Row::label)
        .filter(label -> label.toLowerCase(Locale.ROOT).startsWith("created with "))
        .map(label -> label.substring("created with ".length()).strip())
        .findFirst();
  }

  private Concentration concentration(int videos, List<String> warnings) {
    Optional<Row> row = sheet.find("[Results]", CONCENTRATION);
    List<Optional<Double>> measured = row.map(found -> values(found, videos)).orElse(List.of());
    Optional<Double> average = row.flatMap(found -> average(found, videos));
    if (average.isEmpty() || average.get() < 0) {
      warnings.add(
          "The file states no concentration. Only the sizes were read; export the summary with its results if you need it.");
      return Concentration.UNKNOWN;
    }
    List<Optional<Double>> recorded =
        sheet
            .startingWith("[Results]", DILUTION)
            .map(found -> values(found, videos))
            .orElse(List.of());
    return new NanoSightDilution(average.get(), measured, recorded, said).resolve(warnings);
  }

  /** The number-weighted block: others may stand before or after it. */
  private Sizes sizes(int videos, List<String> warnings) {
    List<Row> block = numberBlock();
    Sizes sizes = new Sizes();
    for (SizeFigure figure : SizeFigure.values()) {
      block.stream()
          .filter(row -> row.is(figure.row()))
          .findFirst()
          .flatMap(row -> average(row, videos))
          .filter(value -> value >= 0)
          .ifPresent(value -> sizes.state(figure, value));
    }
    if (sizes.known.size() < SizeFigure.values().length) {
      distribution(block, videos).ifPresent(sizes::fillFrom);
    }
    if (!sizes.computed.isEmpty()) {
      warnings.add(Sentences.computed(sizes.computed));
    } else if (sizes.known.isEmpty()) {
      warnings.add(
          "The file holds no sizes weighted by number. Export it with the number weighting if you need them.");
    }
    return sizes;
  }

  private List<Row> numberBlock() {
    List<Row> block = new ArrayList<>();
    boolean number = true;
    for (Row row : sheet.section("[Size Data]")) {
      if (row.is("Weighting")) {
        number = row.cell(0).equalsIgnoreCase("number");
      } else if (number) {
        block.add(row);
      }
    }
    return block;
  }

  private Optional<Distribution> distribution(List<Row> block, int videos) {
    List<Distribution.Bin> bins = new ArrayList<>();
    boolean inGraph = false;
    for (Row row : block) {
      if (row.key().startsWith("bincentre") || row.key().startsWith("bincenter")) {
        inGraph = true;
      } else if (inGraph) {
        Optional<Double> centre = numerals.whole(row.key());
        Optional<Double> amount = average(row, videos);
        if (centre.isEmpty() || amount.isEmpty()) {
          break;
        }
        bins.add(new Distribution.Bin(centre.get(), amount.get()));
      }
    }
    return Distribution.of(bins);
  }

  private List<Optional<Double>> values(Row row, int videos) {
    return row.cells().stream().limit(videos).map(numerals::whole).toList();
  }

  /** The file's own average, which stands behind the videos; else the mean of those that speak. */
  private Optional<Double> average(Row row, int videos) {
    Optional<Double> stated = videos == 1 ? Optional.empty() : numerals.whole(row.cell(videos));
    if (stated.isPresent()) {
      return stated;
    }
    double[] spoken =
        values(row, videos).stream()
            .flatMap(Optional::stream)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return spoken.length == 0
        ? Optional.empty()
        : Optional.of(Arrays.stream(spoken).average().orElseThrow());
  }
}
