package exolog.core.product;

import exolog.core.answer.Answer;
import exolog.core.product.nta.NtaMeasurement;
import exolog.core.product.nta.NtaMeasurement.MultipliedBy;
import exolog.core.product.nta.NtaReading;
import exolog.core.product.nta.SizeFigure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An instrument's file as values of a certificate, each with where it comes from: the file and its
 * hash, what read it, and what was done about dilution.
 */
final class MeasuredValues {
  private static final JsonMapper JSON = new JsonMapper();
  private static final MathContext DIGITS = new MathContext(6);

  private static final Map<SizeFigure, String> FIELDS =
      Map.of(
          SizeFigure.MEAN, "mean",
          SizeFigure.MODE, "mode",
          SizeFigure.SD, "SD",
          SizeFigure.D10, "D10",
          SizeFigure.D50, "D50",
          SizeFigure.D90, "D90");

  private MeasuredValues() {}

  /** As a certificate's document; refused while nobody knows how far the sample was diluted. */
  static Answer<String> document(NtaFile file) {
    return switch (file.reading()) {
      case NtaReading.Unreadable(String sentence) ->
          Answer.refused("nta.unreadable", "file", file.name(), sentence);
      case NtaMeasurement read -> document(file, read);
    };
  }

  private static Answer<String> document(NtaFile file, NtaMeasurement read) {
    if (read.concentration().perMl().isEmpty() || read.concentration().dilutionFactor().isEmpty()) {
      return Answer.refused(
          "nta.dilution.unknown",
          "dilution",
          "not recorded",
          "Nobody knows how far the sample of "
              + file.name()
              + " was diluted: its dilution is not recorded. Enter the dilution, then take the values.");
    }
    ObjectNode document = JSON.createObjectNode();
    ObjectNode particles =
        value(
            document.putObject("particle").putObject("conc"),
            read.concentration().perMl().get(),
            "/mL",
            file,
            read);
    particles.put("dilution", rounded(read.concentration().dilutionFactor().get()));
    particles.put("captures", read.replicates());
    ObjectNode sizes = document.putObject("size");
    for (SizeFigure figure : SizeFigure.values()) {
      read.size(figure)
          .ifPresent(nm -> value(sizes.putObject(FIELDS.get(figure)), nm, "nm", file, read));
    }
    return Answer.given(document.toString());
  }

  private static ObjectNode value(
      ObjectNode node, double value, String unit, NtaFile file, NtaMeasurement read) {
    return node.put("value", rounded(value))
        .put("unit", unit)
        .put("method", "NTA, " + read.instrument() + ", " + read.software())
        .put("page", file.name() + ", SHA-256 " + file.sha256() + ", " + handling(read));
  }

  private static String handling(NtaMeasurement read) {
    return switch (read.concentration().multipliedBy()) {
      case MultipliedBy.INSTRUMENT -> "dilution multiplied by the instrument";
      case MultipliedBy.EXOLOG -> "dilution multiplied on reading";
      case MultipliedBy.NOBODY -> "not diluted";
    };
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros();
  }
}
