package exolog.app.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import exolog.core.tenancy.ServingRole;
import exolog.postgres.Database;
import exolog.postgres.FoundPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The record of a data directory as it stands, for a command that reads it: nothing is made or
 * migrated, and PostgreSQL itself refuses every write of its connections.
 */
public final class ReadOnlyRecord implements AutoCloseable {
  private static final int CONNECTIONS = 2;
  private static final long CONNECT_WITHIN_MS = 10_000;

  private final @Nullable FoundPostgres postgres;
  private final HikariDataSource pool;

  private ReadOnlyRecord(@Nullable FoundPostgres postgres, HikariDataSource pool) {
    this.postgres = postgres;
    this.pool = pool;
  }

  /** An open record, or the sentence why there is none. */
  public sealed interface Opening {
    record Open(ReadOnlyRecord record) implements Opening {}

    record Refused(String sentence) implements Opening {}
  }

  public static Opening open(Settings settings) throws IOException, InterruptedException {
    return open(settings, false);
  }

  /** The same, for the few commands that also write: nothing is made or migrated either. */
  public static Opening openToWrite(Settings settings) throws IOException, InterruptedException {
    return open(settings, true);
  }

  private static Opening open(Settings settings, boolean writing)
      throws IOException, InterruptedException {
    if (settings.external().isPresent()) {
      return open(settings, null, settings.external().get(), writing);
    }
    return switch (FoundPostgres.in(settings.data().resolve("postgres"))) {
      case FoundPostgres.Finding.Nothing() -> new Opening.Refused(noRecord(settings));
      case FoundPostgres.Finding.Refused(String sentence) -> new Opening.Refused(sentence);
      case FoundPostgres.Finding.Found(FoundPostgres found) ->
          open(settings, found, found.database("exolog"), writing);
    };
  }

  public DataSource pool() {
    return pool;
  }

  @Override
  public void close() throws IOException {
    pool.close();
    if (postgres != null) {
      postgres.close();
    }
  }

  private static Opening open(
      Settings settings, @Nullable FoundPostgres postgres, Database database, boolean writing)
      throws IOException {
    Optional<String> objection = objection(settings, database);
    if (objection.isEmpty()) {
      var record = new ReadOnlyRecord(postgres, pool(database, writing));
      objection = ServingRole.check(JdbcClient.create(record.pool));
      if (objection.isEmpty()) {
        return new Opening.Open(record);
      }
      record.pool.close();
    }
    if (postgres != null) {
      postgres.close();
    }
    return new Opening.Refused(objection.get());
  }

  /** Why this database cannot be read by this version, or nothing. */
  private static Optional<String> objection(Settings settings, Database database) {
    try {
      MigrationInfoService migrations = Migrations.of(database).info();
      if (migrations.current() == null) {
        return Optional.of(noRecord(settings));
      }
      if (migrations.pending().length > 0) {
        return Optional.of(
            "The record in %s was last opened by an older version of Exolog, and a command does not change it. Start exolog run --data %s once, which brings it up to date, then ask again."
                .formatted(settings.data(), settings.data()));
      }
      boolean newer = false;
      for (var migration : migrations.applied()) {
        newer |= !migration.getState().isResolved();
      }
      return newer
          ? Optional.of(
              "The record in %s was written by a newer version of Exolog than this one. Ask with that version."
                  .formatted(settings.data()))
          : Optional.empty();
    } catch (FlywayException e) {
      if (!Failures.causedBy(e, SQLException.class)) {
        throw e;
      }
      return Optional.of(
          "The database of %s does not answer or does not let Exolog in: %s"
              .formatted(settings.data(), Failures.innermost(e)));
    }
  }

  private static String noRecord(Settings settings) {
    return "There is no record of an Exolog in %s. Name the directory that exolog run keeps its data in with --data."
        .formatted(settings.data());
  }

  private static HikariDataSource pool(Database database, boolean writing) {
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.app().user());
    config.setPassword(database.app().password());
    if (!writing) {
      // One moment from the first question to the last, also while a server goes on writing.
      config.addDataSourceProperty(
          "options",
          "-c default_transaction_read_only=on -c default_transaction_isolation=repeatable\\ read");
    }
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(CONNECT_WITHIN_MS);
    config.setPoolName("exolog-reading");
    return new HikariDataSource(config);
  }
}
