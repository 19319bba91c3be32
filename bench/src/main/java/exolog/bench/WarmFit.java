package exolog.bench;

import exolog.stats.formula.Building;
import exolog.stats.formula.Designs;
import exolog.stats.formula.Formula;
import exolog.stats.mixed.CannotFit;
import exolog.stats.mixed.Design;
import exolog.stats.mixed.Fit;
import exolog.stats.mixed.MixedModels;
import exolog.stats.mixed.Options;
import exolog.stats.mixed.Statistics;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A mixed model fitted again and again in one process, as a server does: medians of wall and
 * processor time from columns to fit. {@code WarmFit FILE OUTCOME FIXED RANDOM SLOPES EFFORT
 * TIMES}, lists with commas, "-" for none.
 */
public final class WarmFit {
  private WarmFit() {}

  /** Prints one line: seconds of wall and processor time for sums, fit and both, then the fit. */
  public static void main(String[] arguments) {
    var formula =
        new Formula(arguments[1], list(arguments[2]), list(arguments[3]), list(arguments[4]), null);
    var options = Options.reml().with(Options.Effort.valueOf(arguments[5]));
    int times = Integer.parseInt(arguments[6]);
    var design = design(Path.of(arguments[0]), formula);
    var sums = new double[times];
    var fits = new double[times];
    var both = new double[times];
    var processor = new double[times];
    Fit fit = null;
    for (int i = 0; i < times; i++) {
      long cpu = processorNanos();
      long begin = System.nanoTime();
      var statistics = Statistics.of(design);
      long middle = System.nanoTime();
      fit = fitted(statistics, options);
      long end = System.nanoTime();
      sums[i] = (middle - begin) / 1e9;
      fits[i] = (end - middle) / 1e9;
      both[i] = (end - begin) / 1e9;
      processor[i] = (processorNanos() - cpu) / 1e9;
    }
    System.out.printf(
        "sums %.4f fit %.4f both %.4f cpu %.4f first %.4f criterion %s%n",
        median(sums),
        median(fits),
        median(both),
        median(processor),
        both[0],
        fit == null ? "-" : fit.criterion());
  }

  private static List<String> list(String text) {
    return text.equals("-") ? List.of() : List.of(text.split(","));
  }

  private static Design design(Path file, Formula formula) {
    return switch (Designs.build(file, formula)) {
      case Building.Built(var design) -> design;
      case Building.CannotBuild(String reason) -> throw new IllegalArgumentException(reason);
    };
  }

  private static Fit fitted(Statistics statistics, Options options) {
    return switch (MixedModels.fit(statistics, options)) {
      case Fit fit -> fit;
      case CannotFit(String reason) -> throw new IllegalArgumentException(reason);
    };
  }

  /** The second half of the runs: before, the compiler is still at work. */
  private static double median(double[] values) {
    var late = Arrays.copyOfRange(values, values.length / 2, values.length);
    Arrays.sort(late);
    return late[late.length / 2];
  }

  private static long processorNanos() {
    var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean known
        ? known.getProcessCpuTime()
        : 0;
  }
}
