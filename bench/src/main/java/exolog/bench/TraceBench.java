package exolog.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import exolog.core.audit.Audit;
import exolog.core.course.Trace;
import exolog.core.course.TraceKind;
import exolog.core.course.TraceNode;
import exolog.core.course.Traces;
import exolog.core.custody.Vials;
import exolog.core.id.ClinicId;
import exolog.core.practice.Clinics;
import exolog.core.product.Lots;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.postgres.Database;
import exolog.postgres.EmbeddedPostgres;
import exolog.postgres.PostgresStart;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Traces in a record of a million vials and ten million draws: what the front door costs, from
 * asking to the whole answer in memory, one caller, the serving role under row-level security.
 *
 * <p>Arguments: a scratch directory, where the raw times go, how many vials (1000000).
 */
public final class TraceBench {
  private static final long SEED = 20_261_123;
  private static final double[] SHARES = {0.4, 0.25, 0.15, 0.12, 0.08};

  private final Traces traces;
  private final List<ClinicId> clinics;
  private final long vials;
  private final SplittableRandom random = new SplittableRandom(SEED);

  private TraceBench(Traces traces, List<ClinicId> clinics, long vials) {
    this.traces = traces;
    this.clinics = clinics;
    this.vials = vials;
  }

  public static void main(String[] arguments) throws Exception {
    long vials = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1_000_000;
    switch (EmbeddedPostgres.start(Path.of(arguments[0], "postgres"))) {
      case PostgresStart.Running(EmbeddedPostgres postgres) -> {
        try (postgres) {
          measure(postgres.database("exolog"), Path.of(arguments[1]), vials);
        }
      }
      case PostgresStart.Refused(String sentence) -> throw new IllegalStateException(sentence);
    }
  }

  private static void measure(Database database, Path raw, long vials)
      throws SQLException, IOException {
    Flyway.configure()
        .dataSource(database.url(), database.owner().user(), database.owner().password())
        .locations("classpath:exolog/core")
        .load()
        .migrate();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.app().user());
    config.setPassword(database.app().password());
    config.setMaximumPoolSize(1);
    try (var pool = new HikariDataSource(config)) {
      JdbcClient jdbc = JdbcClient.create(pool);
      Clock clock = Clock.systemUTC();
      var tenancy = new Tenancy(jdbc, new JdbcTransactionManager(pool));
      var audit = new Audit(jdbc, tenancy, clock);
      var clinics = new Clinics(jdbc, tenancy, audit, clock);
      var held = new Vials(jdbc, tenancy, audit, clock, new Lots(jdbc, tenancy, audit, clock));
      long from = System.nanoTime();
      List<ClinicId> filled =
          clinics.present().isEmpty()
              ? TraceRows.write(database, clinics, vials)
              : clinics.present().stream().map(Clinics.Present::id).toList();
      System.out.printf(Locale.ROOT, "filled in %.0f s%n", (System.nanoTime() - from) / 1e9);
      var bench = new TraceBench(new Traces(jdbc, tenancy, audit, held), filled, vials);
      try (var out = new PrintWriter(Files.newBufferedWriter(raw))) {
        out.println("question,patients,draws,donors,microseconds");
        bench.run(out, "lot-small", 2_000);
        bench.run(out, "lot-large", 300);
        bench.run(out, "patient", 3_000);
        bench.run(out, "donor", 100);
      }
    }
  }

  private void run(PrintWriter out, String question, int times) {
    List<Long> took = new ArrayList<>();
    long patients = 0;
    long draws = 0;
    for (int i = 0; i < times; i++) {
      int clinic = pick();
      Actor actor = Actor.software(clinics.get(clinic), "bench");
      TraceNode start = start(question, clinic);
      long from = System.nanoTime();
      Trace trace = traces.of(actor, start);
      long micros = (System.nanoTime() - from) / 1_000;
      took.add(micros);
      patients += trace.patients();
      draws += trace.exposures().size();
      out.printf(
          Locale.ROOT,
          "%s,%d,%d,%d,%d%n",
          question,
          trace.patients(),
          trace.exposures().size(),
          trace.donors().size(),
          micros);
    }
    Collections.sort(took);
    System.out.printf(
        Locale.ROOT,
        "%s: %d asked, %d patients and %d draws on average; ms median %.1f, p95 %.1f, p99 %.1f, most %.1f%n",
        question,
        times,
        patients / times,
        draws / times,
        at(took, 0.5),
        at(took, 0.95),
        at(took, 0.99),
        at(took, 1));
  }

  private TraceNode start(String question, int clinic) {
    long share = Math.round(vials * SHARES[clinic] / 10_000) * 10_000;
    long small = share * 7 / 100;
    long large = share * 3 / 10_000;
    return switch (question) {
      case "lot-small" -> node(TraceKind.LOT, 5, clinic, random.nextLong(small));
      case "lot-large" -> node(TraceKind.LOT, 5, clinic, small + random.nextLong(large));
      // As likely as their draws: whoever came often is asked for often.
      case "patient" ->
          node(TraceKind.PATIENT, 6, clinic, (long) (share * Math.pow(random.nextDouble(), 1.2)));
      case "donor" -> node(TraceKind.DONOR, 2, clinic, random.nextLong(share / 1000));
      default -> throw new IllegalArgumentException(question);
    };
  }

  private int pick() {
    double drawn = random.nextDouble();
    return IntStream.range(0, SHARES.length - 1)
        .filter(i -> drawn < IntStream.rangeClosed(0, i).mapToDouble(k -> SHARES[k]).sum())
        .findFirst()
        .orElse(SHARES.length - 1);
  }

  private static TraceNode node(TraceKind kind, int prefix, int clinic, long n) {
    String id =
        String.format(Locale.ROOT, "0190%04x-0000-7000-8000-%012x", prefix * 16 + clinic, n);
    return new TraceNode(kind, id, id);
  }

  private static double at(List<Long> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1))
        / 1_000.0;
  }
}
