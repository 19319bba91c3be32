package exolog.core.forecast;

import exolog.core.evidence.ComparatorClass;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Route;
import java.util.List;

/** Which route a plan takes when none is named, and what stands beside each route. */
public final class DefaultRoutes {
  private DefaultRoutes() {}

  public static Route of(Concern concern) {
    return RuleFile.rows("routes.csv").stream()
        .filter(row -> row.text("concern").equals(concern.key()))
        .findFirst()
        .map(row -> Route.of(row.text("route")))
        .orElseThrow(() -> new IllegalStateException("routes.csv has no row " + concern.key()));
  }

  /** The classes that count as "what happens anyway" for a route, in order of the file. */
  static List<ComparatorClass> comparators(Route route) {
    return RuleFile.rows("comparators.csv").stream()
        .filter(row -> row.text("route").equals(route.key()))
        .map(row -> ComparatorClass.of(row.text("comparator")))
        .toList();
  }
}
