package exolog.core.product.nta;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What both makers' readers say in the same words. */
final class Sentences {
  private Sentences() {}

  static String askForDilution(double inFile, String becauseOf) {
    return becauseOf
        + " "
        + Numerals.shown(inFile)
        + " particles per mL is the concentration of the sample as it was measured. Say how far it was diluted (--dilution X on the command line; 1 if it was not).";
  }

  static String overruled(double recorded, double said) {
    return "The file records a dilution of "
        + Numerals.shown(recorded)
        + " and you said "
        + Numerals.shown(said)
        + ": yours was used instead. Leave it out to use the file's.";
  }

  static String computed(Set<SizeFigure> figures) {
    return "Not in the file, worked out from its size distribution: "
        + new TreeSet<>(figures).stream().map(SizeFigure::row).collect(Collectors.joining(", "))
        + ".";
  }

  static String outOfRange(double measured, NtaLimits.Range range) {
    return "The sample as measured held "
        + Numerals.shown(measured)
        + " particles per mL, outside the instrument's linear range of "
        + Numerals.shown(range.low())
        + " to "
        + Numerals.shown(range.high())
        + ". Dilute it differently and measure again.";
  }

  static String fewReplicates(int replicates, NtaLimits.Range range) {
    return (replicates == 1 ? "Only 1 measurement" : "Only " + replicates + " measurements")
        + " of the sample: at least "
        + Numerals.shown(range.low())
        + " are needed to see how well they agree.";
  }

  static String temperature(double span, String of) {
    return "The temperature "
        + of
        + " by "
        + Numerals.shown(span)
        + " °C (0.5 °C or more): viscosity, and with it every size, shifts.";
  }
}
