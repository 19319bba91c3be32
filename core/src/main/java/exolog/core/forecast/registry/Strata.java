package exolog.core.forecast.registry;

import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a stratum's four columns. */
final class Strata {
  private Strata() {}

  static Stratum of(ResultSet row, Evidence evidence) throws SQLException {
    return new Stratum(
        Concern.of(row.getString("concern")),
        evidence.measure(row.getString("measure")),
        ProductSource.of(row.getString("source")),
        Route.of(row.getString("route")));
  }
}
