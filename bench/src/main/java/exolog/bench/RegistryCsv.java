package exolog.bench;

import exolog.testkit.registry.CrossedCsv;
import exolog.testkit.registry.CrossedRegistry;
import exolog.testkit.registry.CrossedTruth;
import exolog.testkit.registry.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a synthetic crossed registry: {@code RegistryCsv ROWS FILE SEED [SLOPE_SD]}. Sizes that
 * the figures name: 10187, 100008, 998836, 10000184. Uses testkit alone, so it runs from the
 * source: {@code java -cp testkit/target/classes bench/src/main/java/exolog/bench/RegistryCsv.java
 * …}
 */
public final class RegistryCsv {
  private RegistryCsv() {}

  /**
   * Writes one file.
   *
   * @param arguments rows, file, seed, and the sd of the yearly slope between patients where there
   *     shall be one
   */
  public static void main(String[] arguments) throws IOException {
    long rows = Long.parseLong(arguments[0]);
    double slopes = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 0;
    var network = Network.forRows(rows);
    var truth = CrossedTruth.assumed().withYearlySlopes(slopes);
    var registry = new CrossedRegistry(network, truth, Long.parseLong(arguments[2]));
    try (var csv = new CrossedCsv(Files.newOutputStream(Path.of(arguments[1])))) {
      registry.rows(rows, csv);
    }
    System.err.printf(
        "%s: %,d synthetic rows, %d clinics, %d providers, %d lots%n",
        arguments[1], rows, network.clinics(), network.providers(), network.lots());
  }
}
