package exolog.core.forecast.registry;

import exolog.stats.table.CsvNumber;
import exolog.stats.table.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The registry's own rules, rows with a basis; apart from the evidence's, whose hash they leave.
 */
public final class RegistryRules {
  private static final Map<String, Double> VALUES = read();

  private RegistryRules() {}

  public static int fewestPeople() {
    return (int) rule("fewest-people");
  }

  public static int smallestCell() {
    return (int) rule("smallest-cell");
  }

  public static double robustWeight() {
    return rule("robust-weight");
  }

  public static double robustWidening() {
    return rule("robust-widening");
  }

  static int rowsMostOnDemand() {
    return (int) rule("rows-most-on-demand");
  }

  static int rowsMostIntegrated() {
    return (int) rule("rows-most-integrated");
  }

  static int rowsMost() {
    return (int) rule("rows-most");
  }

  static double horizonMost() {
    return rule("horizon-most");
  }

  private static double rule(String key) {
    Double value = VALUES.get(key);
    if (value == null) {
      throw new IllegalStateException("registry/rules.csv has no row " + key);
    }
    return value;
  }

  private static Map<String, Double> read() {
    try (var in = RegistryRules.class.getResourceAsStream("rules.csv")) {
      if (in == null) {
        throw new IllegalStateException("registry/rules.csv is not on the class path.");
      }
      var values = new HashMap<String, Double>();
      for (var row : CsvTable.read("rules.csv", in).orThrow().rows()) {
        if (row.number("value") instanceof CsvNumber.Value(double value)) {
          values.put(row.text("key"), value);
        }
      }
      return Map.copyOf(values);
    } catch (IOException e) {
      throw new UncheckedIOException("registry/rules.csv could not be read", e);
    }
  }
}
