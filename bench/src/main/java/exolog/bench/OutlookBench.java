package exolog.bench;

import com.zaxxer.hikari.HikariDataSource;
import exolog.cohort.DemoAccess;
import exolog.cohort.DemoClinic;
import exolog.core.audit.Audit;
import exolog.core.consent.ConsentTexts;
import exolog.core.consent.Consents;
import exolog.core.evidence.Evidence;
import exolog.core.forecast.Asked;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.ForecastJson;
import exolog.core.forecast.ForecastQuestion;
import exolog.core.forecast.Forecaster;
import exolog.core.forecast.Outlooks;
import exolog.core.forecast.RegistryView;
import exolog.core.forecast.Whom;
import exolog.core.forecast.registry.KeptModel;
import exolog.core.forecast.registry.RegistryModels;
import exolog.core.forecast.registry.Stratum;
import exolog.core.patient.Patients;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.postgres.Database;
import exolog.postgres.ScratchDatabases;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A whole answer joined with the courses of the demo clinic, stage by stage: what the database
 * gives, the sums, the JSON, and all of it. Each call asks of another baseline.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class OutlookBench {
  private final Forecaster forecaster = Forecaster.of(Evidence.published());
  private final List<ForecastQuestion> questions =
      IntStream.range(100, 164).mapToObj(this::question).toList();
  private final RegistryModels models;
  private final Outlooks outlooks;
  private final Actor actor;
  private final RegistryView view;
  private final ForecastAnswer answer;
  private int asked;

  public OutlookBench() {
    Database database = ScratchDatabases.migrated("outlook", OutlookBench::migrate);
    var pool = new HikariDataSource();
    pool.setJdbcUrl(database.url());
    pool.setUsername(database.app().user());
    pool.setPassword(database.app().password());
    Clock clock = Clock.systemUTC();
    DemoAccess demo = DemoClinic.open(pool, clock);
    JdbcClient jdbc = JdbcClient.create(pool);
    var tenancy = new Tenancy(jdbc, new JdbcTransactionManager(pool));
    var audit = new Audit(jdbc, tenancy, clock);
    var consents =
        new Consents(
            jdbc,
            tenancy,
            audit,
            clock,
            new Patients(jdbc, tenancy, audit, clock),
            ConsentTexts.published());
    models =
        new RegistryModels(
            jdbc, tenancy, audit, clock, consents, Evidence.published(), forecaster::registryRates);
    outlooks = new Outlooks(forecaster, models);
    actor = Actor.software(demo.clinic(), "bench");
    view = new RegistryView(0, Optional.of(standing()), Whom.someone(), List.of(), List.of());
    answer = forecaster.answer(questions.getFirst(), view);
  }

  /** The model as it stands, which is asked for each time. */
  @Benchmark
  public KeptModel fromTheDatabase() {
    return standing();
  }

  @Benchmark
  public ForecastAnswer sums() {
    return forecaster.answer(next(), view);
  }

  @Benchmark
  public String json() {
    return ForecastJson.write(answer);
  }

  @Benchmark
  public ForecastAnswer whole() {
    return outlooks.answer(actor, next(), Whom.someone());
  }

  private KeptModel standing() {
    ForecastQuestion q = questions.getFirst();
    return models
        .latest(actor, new Stratum(q.concern(), q.measure(), q.product(), q.route()))
        .orElseThrow();
  }

  private static void migrate(Database database) {
    Flyway.configure()
        .dataSource(database.url(), database.owner().user(), database.owner().password())
        .locations("classpath:exolog/core")
        .load()
        .migrate();
  }

  private ForecastQuestion next() {
    asked = (asked + 1) % questions.size();
    return questions.get(asked);
  }

  private ForecastQuestion question(int baseline) {
    return Asked.of(
            "androgenetic-alopecia",
            "hair_density_per_cm2",
            Integer.toString(baseline),
            "6",
            "4w",
            "adipose-msc")
        .checked(forecaster.askable())
        .orThrow();
  }
}
