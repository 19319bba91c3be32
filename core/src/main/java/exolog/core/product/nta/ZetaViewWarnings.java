package exolog.core.product.nta;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a ZetaView text says, or lets be seen, against itself. */
record ZetaViewWarnings(ZetaViewText text) {
  private static final Set<String> FINE =
      Set.of("ok", "good", "very good", "passed", "pass", "yes");

  void addTo(List<String> warnings, double measured) {
    check(warnings, "Particle Drift Check Result", "Drift: the particle drift check");
    check(warnings, "Cell Check Result", "The cell check");
    temperature(warnings);
    traces(warnings);
    correction(warnings);
    NtaLimits.Range range = NtaLimits.of(ZetaView.NAME, "measuredPerMl");
    if (!range.holds(measured)) {
      warnings.add(Sentences.outOfRange(measured, range));
    }
    warnings.add(Sentences.fewReplicates(1, NtaLimits.of(ZetaView.NAME, "replicates")));
  }

  private void check(List<String> warnings, String key, String name) {
    text.value(key)
        .filter(result -> !FINE.contains(result.toLowerCase(Locale.ROOT)))
        .ifPresent(result -> warnings.add(name + " says \"" + result + "\", not OK."));
  }

  private void temperature(List<String> warnings) {
    Optional<Double> set = text.number("SetTemperature");
    Optional<Double> sensed = text.number("Temperature");
    if (set.isPresent() && sensed.isPresent()) {
      double away = Math.abs(set.get() - sensed.get());
      if (away >= NtaLimits.of(ZetaView.NAME, "temperatureSpanC").high()) {
        warnings.add(Sentences.temperature(away, "changed from the one that was set,"));
      }
    }
  }

  private void traces(List<String> warnings) {
    NtaLimits.Range range = NtaLimits.of(ZetaView.NAME, "tracks");
    text.number("Number of Traces")
        .filter(traces -> !range.holds(traces))
        .ifPresent(traces ->
            warnings.add(
                "Too few traces: "
                    + Numerals.shown(traces)
                    + ", fewer than "
                    + Numerals.shown(range.low())
                    + "."));
  }

  private void correction(List<String> warnings) {
    text.number("Concentration Correction Factor")
        .filter(factor -> factor != 1)
        .ifPresent(factor ->
            warnings.add(
                "The file names a concentration correction factor of "
                    + Numerals.shown(factor)
                    + ". The concentrations are read as they stand; ask the laboratory whether they hold it already."));
  }
}
