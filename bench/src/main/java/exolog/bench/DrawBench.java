package exolog.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import exolog.cohort.DrawLoad;
import exolog.core.audit.Audit;
import exolog.core.course.DrawResult;
import exolog.core.custody.Ledgers;
import exolog.core.tenancy.Tenancy;
import exolog.postgres.Database;
import exolog.postgres.EmbeddedPostgres;
import exolog.postgres.PostgresStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Draws a second through all gates, ledger, hash and log, on a durable PostgreSQL of its own.
 * Arguments: clients (16), clinics (1), seconds (10). Every client draws as fast as it is answered;
 * afterwards everything is added up again.
 */
final class DrawBench {
  private static final int SHELF = 400;
  private static final int WARM_UP_SECONDS = 5;

  private DrawBench() {}

  public static void main(String[] arguments) throws Exception {
    int clients = argument(arguments, 0, 16);
    int clinics = argument(arguments, 1, 1);
    int seconds = argument(arguments, 2, 10);
    Path directory = Files.createTempDirectory("draw-bench");
    if (EmbeddedPostgres.start(directory) instanceof PostgresStart.Running(EmbeddedPostgres own)) {
      try (own;
          HikariDataSource pool = pool(own.database("exolog"), clients)) {
        List<DrawLoad> loads = new ArrayList<>();
        for (int i = 0; i < clinics; i++) {
          loads.add(DrawLoad.in(pool, Clock.systemUTC(), clients, SHELF));
        }
        run(loads, clients, WARM_UP_SECONDS, 1);
        report(clients, clinics, seconds, run(loads, clients, seconds, 2));
        loads.forEach(load -> verify(pool, load));
      }
    }
  }

  private static long[] run(List<DrawLoad> loads, int clients, int seconds, long seed)
      throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Callable<long[]>> work = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      int hand = client;
      work.add(() -> client(loads.get(hand % loads.size()), hand, end, seed));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      LongStream all = LongStream.empty();
      for (Future<long[]> times : threads.invokeAll(work)) {
        all = LongStream.concat(all, Arrays.stream(times.get()));
      }
      return all.sorted().toArray();
    }
  }

  /** How long each draw took that was done; a refused one does not count. */
  private static long[] client(DrawLoad load, int hand, long end, long seed) {
    var random = new SplittableRandom(seed * 1_000 + hand);
    LongStream.Builder times = LongStream.builder();
    while (System.nanoTime() < end) {
      long from = System.nanoTime();
      var result = load.draw(hand, new UUID(random.nextLong(), random.nextLong()), random);
      if (result instanceof DrawResult.Drawn) {
        times.add(System.nanoTime() - from);
      }
    }
    return times.build().toArray();
  }

  private static void report(int clients, int clinics, int seconds, long[] sorted) {
    System.out.printf(
        "%d clients, %d clinics, %d s: %.0f draws/s, median %.1f ms, p99 %.1f ms%n",
        clients,
        clinics,
        seconds,
        sorted.length / (double) seconds,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6);
  }

  private static void verify(HikariDataSource pool, DrawLoad load) {
    JdbcClient jdbc = JdbcClient.create(pool);
    var tenancy = new Tenancy(jdbc, new JdbcTransactionManager(pool));
    var audit = new Audit(jdbc, tenancy, Clock.systemUTC());
    System.out.println(audit.verify(load.actor()));
    System.out.println(new Ledgers(jdbc, tenancy, audit).verify(load.actor()));
  }

  private static HikariDataSource pool(Database database, int connections) {
    Flyway.configure()
        .dataSource(database.url(), database.owner().user(), database.owner().password())
        .locations("classpath:exolog/core")
        .load()
        .migrate();
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.app().user());
    config.setPassword(database.app().password());
    config.setMaximumPoolSize(connections);
    return new HikariDataSource(config);
  }

  private static int argument(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }
}
