package exolog.app.command;

import exolog.core.product.nta.NtaMeasurement;
import exolog.core.product.nta.SizeFigure;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A particle tracker's measurement, to read and as JSON. */
record NtaReport(NtaMeasurement measured) {

  Map<String, @Nullable Object> asMap() {
    var concentration = measured.concentration();
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("instrument", measured.instrument());
    map.put("software", Printable.of(measured.software()));
    map.put("sample", Printable.of(measured.sample()));
    map.put("replicates", measured.replicates());
    map.put("dilutionFactor", concentration.dilutionFactor().orElse(null));
    map.put("dilutionApplied", concentration.perMl().isPresent());
    map.put("dilutionAppliedBy", concentration.multipliedBy().name().toLowerCase(Locale.ROOT));
    map.put("concentrationPerMl", concentration.perMl().orElse(null));
    map.put("concentrationInFilePerMl", concentration.inFilePerMl().orElse(null));
    for (var figure : SizeFigure.values()) {
      map.put(figure.key(), measured.size(figure).orElse(null));
    }
    map.put("computed", new TreeSet<>(measured.computed()).stream().map(SizeFigure::key).toList());
    map.put("warnings", measured.warnings().stream().map(Printable::of).toList());
    return map;
  }

  void print(PrintWriter out) {
    var concentration = measured.concentration();
    out.printf(
        "%s, software %s, %s%n%n",
        measured.instrument(),
        Printable.of(measured.software()),
        measured.replicates() == 1 ? "1 measurement" : measured.replicates() + " videos");
    line(out, "Concentration", concentration.perMl().map(value -> figure(value) + " particles/mL"));
    line(out, "Dilution", concentration.dilutionFactor().map(NtaReport::figure));
    out.printf("  %-14s %s%n", "", applied());
    for (var figure : SizeFigure.values()) {
      String computed = measured.computed().contains(figure) ? " (computed)" : "";
      line(out, label(figure), measured.size(figure).map(nm -> figure(nm) + " nm" + computed));
    }
    if (!measured.warnings().isEmpty()) {
      out.println();
    }
    for (var warning : measured.warnings()) {
      Lines.wrapped(out, "Note: ", Printable.of(warning));
    }
    out.flush();
  }

  private String applied() {
    return switch (measured.concentration().multipliedBy()) {
      case INSTRUMENT -> "the instrument had multiplied by the dilution already";
      case EXOLOG -> "the file holds the diluted sample's; multiplied here";
      case NOBODY -> "nobody has multiplied by the dilution";
    };
  }

  private static void line(PrintWriter out, String name, Optional<String> value) {
    out.printf("  %-14s %s%n", name, value.orElse("not known"));
  }

  private static String label(SizeFigure figure) {
    return switch (figure) {
      case MEAN -> "Mean";
      case MODE -> "Mode";
      case SD -> "Spread (SD)";
      case D10, D50, D90 -> figure.name();
    };
  }

  private static String figure(double value) {
    return Figures.of(value);
  }
}
