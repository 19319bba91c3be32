package exolog.app.server;

import exolog.postgres.Database;
import org.flywaydb.core.Flyway;

/** Each package of core brings its own migrations; the owner alone may change tables. */
final class Migrations {
  private Migrations() {}

  /**
   * Numbered by floor, so that a later one on a lower floor has a smaller number than some that a
   * record has seen: it is made up for all the same.
   */
  static Flyway of(Database database) {
    return Flyway.configure()
        .dataSource(database.url(), database.owner().user(), database.owner().password())
        .locations("classpath:exolog/core")
        .outOfOrder(true)
        .load();
  }
}
