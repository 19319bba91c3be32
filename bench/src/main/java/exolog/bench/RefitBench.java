package exolog.bench;

import exolog.core.audit.Audit;
import exolog.core.consent.ConsentTexts;
import exolog.core.consent.Consents;
import exolog.core.custody.Vials;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import exolog.core.forecast.Forecaster;
import exolog.core.forecast.registry.Refitting;
import exolog.core.forecast.registry.RegistryFit;
import exolog.core.forecast.registry.RegistryModels;
import exolog.core.forecast.registry.Stratum;
import exolog.core.forecast.registry.TrainingSet;
import exolog.core.patient.Patients;
import exolog.core.practice.ClinicDetails;
import exolog.core.practice.Clinics;
import exolog.core.practice.Practitioners;
import exolog.core.product.Donors;
import exolog.core.product.Lots;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.postgres.Database;
import exolog.postgres.EmbeddedPostgres;
import exolog.postgres.PostgresStart;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A registry model refitted again and again in one process, as a server does at night: {@code
 * RefitBench DIRECTORY PEOPLE TIMES}. Prints medians of the later half of the runs for reading the
 * rows, fitting them, and the whole, in which the rows are read once more under the lock and the
 * model is written. The directory keeps the clinic for the next call.
 */
public final class RefitBench {
  static final String MEASURE = "hair_density_per_cm2";

  private final Evidence evidence = Evidence.published();
  private final Forecaster forecaster = Forecaster.of(evidence);
  private final Stratum stratum =
      new Stratum(
          Concern.ANDROGENETIC_ALOPECIA,
          evidence.measure(MEASURE),
          ProductSource.ADIPOSE_MSC,
          Route.INJECTION);
  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Actor actor;
  private final RegistryModels models;

  private RefitBench(Database database, int people) {
    // One connection kept open: a pool's, whose statements the server has planned before.
    var pool =
        new SingleConnectionDataSource(
            database.url(), database.app().user(), database.app().password(), true);
    Clock clock = Clock.systemUTC();
    jdbc = JdbcClient.create(pool);
    tenancy = new Tenancy(jdbc, new JdbcTransactionManager(pool));
    Audit audit = new Audit(jdbc, tenancy, clock);
    var clinics = new Clinics(jdbc, tenancy, audit, clock);
    var patients = new Patients(jdbc, tenancy, audit, clock);
    var lots = new Lots(jdbc, tenancy, audit, clock);
    var consents = new Consents(jdbc, tenancy, audit, clock, patients, ConsentTexts.published());
    models =
        new RegistryModels(
            jdbc, tenancy, audit, clock, consents, evidence, forecaster::registryRates);
    if (clinics.present().isEmpty()) {
      var details = new ClinicDetails("Synthetic clinic", "DE", "Europe/Berlin", "EUR");
      actor = Actor.software(clinics.found(details, true).orThrow().id(), "bench");
      var rooms =
          new LargeClinic.Rooms(
              tenancy,
              new Donors(jdbc, tenancy, audit, clock),
              new Products(jdbc, tenancy, audit, clock),
              lots,
              new Vials(jdbc, tenancy, audit, clock, lots),
              new Practitioners(jdbc, tenancy, audit, clock),
              consents);
      new LargeClinic(pool, rooms, actor).fill(people, 20261123);
    } else {
      actor = Actor.software(clinics.present().getFirst().id(), "bench");
    }
  }

  /**
   * Measures.
   *
   * @param arguments a directory, how many people where it is new, how many times
   */
  public static void main(String[] arguments) throws Exception {
    switch (EmbeddedPostgres.start(Path.of(arguments[0]))) {
      case PostgresStart.Running(EmbeddedPostgres postgres) -> {
        try (postgres) {
          Database database = postgres.database("exolog");
          Flyway.configure()
              .dataSource(database.url(), database.owner().user(), database.owner().password())
              .locations("classpath:exolog/core")
              .load()
              .migrate();
          var bench = new RefitBench(database, Integer.parseInt(arguments[1]));
          analyse(database);
          bench.measure(Integer.parseInt(arguments[2]));
        }
      }
      case PostgresStart.Refused(String sentence) -> throw new IllegalStateException(sentence);
    }
  }

  /** What the server does by itself a minute after so many new rows. */
  private static void analyse(Database database) {
    var owner =
        new DriverManagerDataSource(
            database.url(), database.owner().user(), database.owner().password());
    JdbcClient.create(owner).sql("analyze").update();
  }

  private void measure(int times) {
    long backend = jdbc.sql("select pg_backend_pid()").query(Long.class).single();
    ProcessHandle server = ProcessHandle.of(backend).orElseThrow();
    var reading = new Stage(times, server);
    var fitting = new Stage(times, server);
    var whole = new Stage(times, server);
    for (int i = 0; i < times; i++) {
      TrainingSet set = reading.time(() -> models.comparable(actor, stratum));
      fitting.time(() -> RegistryFit.of(set, forecaster.registryRates(stratum)));
      change();
      var refitting = whole.time(() -> models.refit(actor, stratum));
      if (!(refitting instanceof Refitting.Refitted)) {
        throw new IllegalStateException("not fitted: " + refitting);
      }
      if (i == 0) {
        System.out.printf(
            "%d people, %d readings, %d lots, %d providers%n",
            set.people(), set.readings(), set.lots().size(), set.providers().size());
      }
    }
    reading.print("read the rows");
    fitting.print("fit");
    whole.print("whole refit");
  }

  /** The same rows are not fitted twice: someone's latest reading is read again. */
  private void change() {
    tenancy.run(
        actor,
        () ->
            jdbc.sql(
                    """
                    insert into measurement (measurement_id, patient_id, course_id, measure, site, value, device,
                                             operator, at, recorded_at, recorded_by, reason)
                    select gen_random_uuid(), patient_id, course_id, measure, site, value + 1, device,
                           operator, at + interval '1 day', recorded_at, recorded_by, reason
                      from measurement where measure = :measure order by at desc limit 1
                    """)
                .param("measure", MEASURE)
                .update());
  }

  /** Wall and processor time of one stage: of this process's threads, and of the server's. */
  private static final class Stage {
    private final ProcessHandle server;
    private final double[] wall;
    private final double[] processor;
    private final double[] database;
    private int at;

    Stage(int times, ProcessHandle server) {
      this.server = server;
      wall = new double[times];
      processor = new double[times];
      database = new double[times];
    }

    <T> T time(Supplier<T> work) {
      long cpu = processorNanos();
      long theirs = serverNanos();
      long begin = System.nanoTime();
      T result = work.get();
      wall[at] = (System.nanoTime() - begin) / 1e9;
      processor[at] = (processorNanos() - cpu) / 1e9;
      database[at++] = (serverNanos() - theirs) / 1e9;
      return result;
    }

    private long serverNanos() {
      return server.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    void print(String name) {
      System.out.printf(
          Locale.ROOT,
          "%-15s wall %.3f s (%.3f to %.3f), processor %.3f s and the database's %.3f s, first %.3f s%n",
          name,
          late(wall)[late(wall).length / 2],
          late(wall)[0],
          late(wall)[late(wall).length - 1],
          late(processor)[late(processor).length / 2],
          late(database)[late(database).length / 2],
          wall[0]);
    }

    /** The later half, sorted: before, the compiler is still at work. */
    private static double[] late(double[] values) {
      var late = Arrays.copyOfRange(values, values.length / 2, values.length);
      Arrays.sort(late);
      return late;
    }
  }

  private static long processorNanos() {
    var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean known
        ? known.getProcessCpuTime()
        : 0;
  }
}
