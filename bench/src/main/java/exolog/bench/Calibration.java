package exolog.bench;

import exolog.stats.mixed.CannotFit;
import exolog.stats.mixed.Fit;
import exolog.stats.mixed.MixedModels;
import exolog.stats.mixed.Options;
import exolog.stats.mixed.Posterior;
import exolog.stats.mixed.Reading;
import exolog.testkit.registry.CourseRegistry;
import exolog.testkit.registry.CourseTruth;
import exolog.testkit.registry.DropOut;
import exolog.testkit.registry.Network;
import exolog.testkit.registry.SyntheticCourse;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Simulates registries whose truth is known, fits each, and counts how often the intervals hold it.
 * {@code bench/calibration.sh DESIGN TRUTH REPLICATIONS FILE}.
 */
public final class Calibration {
  private static final int NEWCOMERS = 30;

  /** Week 26: long after the last session, where kinetics matter most. */
  private static final int TARGET = 5;

  /** The first visit, then the one at week 8. */
  private static final int[] SEEN = {0, 2};

  private final int patients;
  private final Network network;
  private final PrintStream raw;
  private final Map<String, Coverage> coverage = new LinkedHashMap<>();
  private int refused;

  private Calibration(int patients, Network network, PrintStream raw) {
    this.patients = patients;
    this.network = network;
    this.raw = raw;
  }

  /**
   * Runs and prints.
   *
   * @param arguments design, truth, replications, file for the raw counts
   */
  public static void main(String[] arguments) throws IOException {
    int replications = Integer.parseInt(arguments[2]);
    try (var raw =
        new PrintStream(
            Files.newOutputStream(Path.of(arguments[3])), false, StandardCharsets.US_ASCII)) {
      var study =
          switch (arguments[0]) {
            case "2000-50-40" -> new Calibration(2000, new Network(10, 4, 50), raw);
            case "150-6-6" -> new Calibration(150, new Network(2, 3, 6), raw);
            case "60-4-4" -> new Calibration(60, new Network(2, 2, 4), raw);
            default -> throw new IllegalArgumentException("No design " + arguments[0] + ".");
          };
      var truth = truth(arguments[1]);
      for (int seed = 1; seed <= replications; seed++) {
        study.replicate(seed, truth);
      }
      study.print(arguments[0] + ", " + arguments[1]);
    }
  }

  /** "main", a way of being wrong, or the SDs of lots and providers as "0-6". */
  private static CourseTruth truth(String name) {
    var truth = CourseTruth.assumedTruth();
    return switch (name) {
      case "main" -> truth;
      case "heavy-tails" -> truth.withHeavyTails();
      case "quick-signal" -> truth.withQuickSignal();
      case "informative" -> truth.with(DropOut.INFORMATIVE);
      case "at-random" -> truth.with(DropOut.AT_RANDOM);
      default -> {
        var sds = List.of(name.split("-", 2));
        yield truth.withSds(
            truth.patientSd(),
            truth.responseSd(),
            Double.parseDouble(sds.getFirst()),
            Double.parseDouble(sds.getLast()));
      }
    };
  }

  private void replicate(int seed, CourseTruth truth) {
    var registry = new CourseRegistry(network, truth, seed);
    var rows = new CourseRows();
    registry.courses(0, patients, rows::add);
    switch (MixedModels.fit(rows.design(), Options.reml())) {
      case CannotFit _ -> refused++;
      case Fit fit -> {
        see(Posterior.of(fit), "posterior", registry, truth, seed);
        see(Posterior.atFittedVariances(fit), "plug-in", registry, truth, seed);
      }
    }
    write(seed);
    if (seed % 50 == 0) {
      print("after " + seed);
    }
  }

  /** One line a replication and way: how many of each target were inside 50, 80 and 95 %. */
  private void write(int seed) {
    if (seed == 1) {
      var header = new StringJoiner(",").add("seed").add("way");
      for (String target : columns("posterior")) {
        header.add(target + " 50").add(target + " 80").add(target + " 95");
      }
      raw.println(header);
    }
    for (String way : List.of("posterior", "plug-in")) {
      var line = new StringJoiner(",").add("" + seed).add(way);
      columns(way).forEach(target -> line.add(counts(way + "/" + target).endReplication()));
      raw.println(line);
    }
  }

  private List<String> columns(String way) {
    return coverage.keySet().stream()
        .filter(target -> target.startsWith(way + "/"))
        .map(target -> target.substring(way.length() + 1))
        .toList();
  }

  private void see(
      Posterior posterior, String way, CourseRegistry registry, CourseTruth truth, int seed) {
    var strange = new CourseRegistry(network, truth, -seed);
    for (int i = 0; i < NEWCOMERS; i++) {
      see(posterior, way + "/known", registry.course(patients + i), "");
      see(posterior, way + "/new", strange.course(patients + i), "new ");
    }
    for (int lot = 0; lot < network.lots(); lot++) {
      counts(way + "/lot effect")
          .see(posterior.effect("lot", "L" + lot, 1), registry.lotEffect(lot));
    }
    for (int provider = 0; provider < network.providers(); provider++) {
      counts(way + "/provider effect")
          .see(posterior.effect("provider", "V" + provider, 1), registry.providerEffect(provider));
    }
  }

  private void see(Posterior posterior, String target, SyntheticCourse course, String prefix) {
    var wanted = CourseRows.row(course, TARGET, prefix);
    double truth = course.visits().get(TARGET).y();
    for (int visits = 0; visits <= SEEN.length; visits++) {
      var readings = new ArrayList<Reading>();
      for (int j = 0; j < visits; j++) {
        var row = CourseRows.row(course, SEEN[j], prefix);
        readings.add(new Reading(row, course.visits().get(SEEN[j]).y()));
      }
      counts(target + " lot and provider after " + visits + " visits")
          .see(posterior.reading(wanted, readings), truth);
    }
  }

  private Coverage counts(String target) {
    return coverage.computeIfAbsent(target, _ -> new Coverage());
  }

  private void print(String title) {
    System.out.printf(Locale.ROOT, "%n%s (nominal .500 .800 .950), refused %d%n", title, refused);
    coverage.forEach(
        (target, counts) -> System.out.printf(Locale.ROOT, "%-46s%s%n", target, counts.line()));
  }
}
