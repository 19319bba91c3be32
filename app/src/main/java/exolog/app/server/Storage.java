package exolog.app.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import exolog.core.tenancy.ServingRole;
import exolog.postgres.Database;
import exolog.postgres.EmbeddedPostgres;
import exolog.postgres.PostgresStart;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record's database, migrated and open for the serving role. */
final class Storage {
  private static final int CONNECTIONS = 12;
  private static final long CONNECT_WITHIN_MS = 10_000;

  private final @Nullable EmbeddedPostgres postgres;
  private final Database database;
  private final HikariDataSource pool;

  private Storage(@Nullable EmbeddedPostgres postgres, Database database, HikariDataSource pool) {
    this.postgres = postgres;
    this.database = database;
    this.pool = pool;
  }

  /** An open storage, or the sentence why there is none. */
  sealed interface Opening {
    record Open(Storage storage) implements Opening {}

    record Refused(String sentence) implements Opening {}
  }

  static Opening open(Settings settings) throws IOException, InterruptedException, SQLException {
    if (settings.external().isPresent()) {
      return open(null, settings.external().get());
    }
    return switch (EmbeddedPostgres.start(settings.data().resolve("postgres"))) {
      case PostgresStart.Refused(String sentence) -> new Opening.Refused(sentence);
      case PostgresStart.Running(EmbeddedPostgres postgres) ->
          open(postgres, postgres.database("exolog"));
    };
  }

  DataSource pool() {
    return pool;
  }

  Database database() {
    return database;
  }

  /** The pool first, PostgreSQL last. */
  void close() {
    pool.close();
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException e) {
        System.err.println("PostgreSQL did not stop cleanly: " + e.getMessage());
      }
    }
  }

  private static Opening open(@Nullable EmbeddedPostgres postgres, Database database) {
    try {
      Migrations.of(database).migrate();
    } catch (FlywayException e) {
      if (postgres != null || !Failures.causedBy(e, SQLException.class)) {
        throw e;
      }
      return new Opening.Refused(
          "The database %s does not answer or does not let the owner in: %s"
              .formatted(database.url(), Failures.innermost(e)));
    }
    return check(new Storage(postgres, database, pool(database)));
  }

  private static Opening check(Storage storage) {
    Optional<String> objection = ServingRole.check(JdbcClient.create(storage.pool));
    if (objection.isPresent()) {
      storage.close();
      return new Opening.Refused(objection.get());
    }
    return new Opening.Open(storage);
  }

  private static HikariDataSource pool(Database database) {
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.app().user());
    config.setPassword(database.app().password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT_WITHIN_MS);
    config.setPoolName("exolog");
    return new HikariDataSource(config);
  }
}
