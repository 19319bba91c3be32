package exolog.core.product.nta;

import exolog.core.product.nta.NtaMeasurement.Concentration;
import exolog.core.product.nta.NtaMeasurement.MultipliedBy;
import exolog.core.product.nta.SummarySheet.Row;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a NanoSight summary says, or lets be seen, against itself. */
record NanoSightWarnings(SummarySheet sheet, Numerals numerals, int videos) {
  private static final Set<String> FINE = Set.of("", "ok", "no", "none", "false", "n/a", "valid");

  void addTo(List<String> warnings, Concentration concentration) {
    combined(warnings);
    vibration(warnings);
    flags(warnings);
    drift(warnings);
    tracks(warnings);
    temperature(warnings);
    measured(concentration)
        .filter(value -> !NtaLimits.of(NanoSight.NAME, "measuredPerMl").holds(value))
        .ifPresent(value ->
            warnings.add(
                Sentences.outOfRange(value, NtaLimits.of(NanoSight.NAME, "measuredPerMl"))));
    NtaLimits.Range replicates = NtaLimits.of(NanoSight.NAME, "replicates");
    if (!replicates.holds(videos)) {
      warnings.add(Sentences.fewReplicates(videos, replicates));
    }
  }

  private void combined(List<String> warnings) {
    boolean combined =
        sheet.section("[Experiment Details]").stream()
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains("combined experiment"));
    if (combined) {
      warnings.add(
          "This is a combined experiment: its videos come from several, which may differ in sample, dilution and settings.");
    }
  }

  private void vibration(List<String> warnings) {
    said("[Information]", "Vibration detected")
        .ifPresent(found ->
            warnings.add(
                "Vibration was detected: " + found + ". Sizes come out too small or too wide."));
  }

  /** Every other row of the two sections in which the instrument judges itself. */
  private void flags(List<String> warnings) {
    for (String section : List.of("[Concentration Warnings]", "[Information]")) {
      for (Row row : sheet.section(section)) {
        if (!row.key().startsWith("vibration") && !row.key().startsWith("[")) {
          said(row)
              .ifPresent(found ->
                  warnings.add("The instrument says of " + row.label() + ": " + found + "."));
        }
      }
    }
  }

  private void drift(List<String> warnings) {
    for (String axis : List.of("X", "Y")) {
      double most =
          sheet
              .startingWith("[Results]", axis + "-Drift")
              .map(row -> statistics(row))
              .map(drift -> Math.max(Math.abs(drift.getMin()), Math.abs(drift.getMax())))
              .orElse(0.0);
      if (!NtaLimits.of(NanoSight.NAME, "driftPixelsPerFrame").holds(most)) {
        warnings.add(
            axis
                + "-drift reached "
                + Numerals.shown(most)
                + " pixels a frame: the sample was not at rest or in steady flow.");
      }
    }
  }

  private void tracks(List<String> warnings) {
    Optional<Row> row = sheet.find("[Results]", "Completed tracks");
    NtaLimits.Range range = NtaLimits.of(NanoSight.NAME, "tracks");
    row.map(this::statistics)
        .filter(tracks -> tracks.getCount() > 0 && !range.holds(tracks.getMin()))
        .ifPresent(tracks ->
            warnings.add(
                "Too few traces: a video has "
                    + Numerals.shown(tracks.getMin())
                    + " completed tracks, fewer than "
                    + Numerals.shown(range.low())
                    + "."));
  }

  private void temperature(List<String> warnings) {
    sheet
        .find("[Conditions]", "Temperature/C")
        .map(this::statistics)
        .map(found -> found.getCount() < 2 ? 0.0 : found.getMax() - found.getMin())
        .filter(span -> span >= NtaLimits.of(NanoSight.NAME, "temperatureSpanC").high())
        .ifPresent(span -> warnings.add(Sentences.temperature(span, "changed between videos")));
  }

  /** What stood in the instrument, before anyone multiplied. */
  private static Optional<Double> measured(Concentration concentration) {
    boolean thinned = concentration.multipliedBy() == MultipliedBy.INSTRUMENT;
    return thinned
        ? concentration
            .dilutionFactor()
            .flatMap(factor -> concentration.inFilePerMl().map(value -> value / factor))
        : concentration.inFilePerMl();
  }

  private Optional<String> said(String section, String key) {
    return sheet.find(section, key).flatMap(this::said);
  }

  /** Anything but a fine word, with how many videos it stands at. */
  private Optional<String> said(Row row) {
    Map<String, Integer> words = new LinkedHashMap<>();
    row.cells().stream()
        .limit(videos)
        .filter(cell -> !FINE.contains(cell.toLowerCase(Locale.ROOT)))
        .forEach(cell -> words.merge(cell, 1, Integer::sum));
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.entrySet().stream()
                .limit(5)
                .map(word -> word.getKey() + " (" + word.getValue() + " of " + videos + ")")
                .collect(Collectors.joining(", ")));
  }

  private DoubleSummaryStatistics statistics(Row row) {
    return row.cells().stream()
        .limit(videos)
        .flatMap(cell -> numerals.whole(cell).stream())
        .mapToDouble(Double::doubleValue)
        .summaryStatistics();
  }
}
