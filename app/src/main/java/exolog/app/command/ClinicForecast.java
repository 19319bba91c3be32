package exolog.app.command;

import exolog.app.server.ReadOnlyRecord;
import exolog.app.server.RunFlags;
import exolog.app.server.Settings;
import exolog.core.audit.Audit;
import exolog.core.consent.ConsentTexts;
import exolog.core.consent.Consents;
import exolog.core.evidence.Evidence;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.ForecastQuestion;
import exolog.core.forecast.Forecaster;
import exolog.core.forecast.Outlooks;
import exolog.core.forecast.Whom;
import exolog.core.forecast.registry.RegistryModels;
import exolog.core.patient.Patients;
import exolog.core.practice.Clinic;
import exolog.core.practice.Clinics;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A question answered from published evidence and the record of one clinic, read only. */
record ClinicForecast(Forecaster forecaster, ForecastQuestion question) {
  private static final String READER = "forecast command";

  /** What came of it; a refusal says which flag to change. */
  sealed interface Result {
    record Answered(ForecastAnswer answer) implements Result {}

    record NoRecord(String sentence) implements Result {}

    record NoClinic(String sentence) implements Result {}
  }

  Result from(Path directory, Optional<String> clinic) throws Exception {
    var flags = new RunFlags(false, null, directory, null, null, false);
    return switch (Settings.from(flags, System.getenv())) {
      case Settings.Reading.Wrong(String sentence) -> new Result.NoRecord(sentence);
      case Settings.Reading.Read(Settings settings) ->
          switch (ReadOnlyRecord.open(settings)) {
            case ReadOnlyRecord.Opening.Refused(String sentence) -> new Result.NoRecord(sentence);
            case ReadOnlyRecord.Opening.Open(ReadOnlyRecord record) -> {
              try (record) {
                yield from(record.pool(), directory, clinic);
              }
            }
          };
    };
  }

  private Result from(DataSource pool, Path directory, Optional<String> wanted) {
    var clock = Clock.systemUTC();
    JdbcClient jdbc = JdbcClient.create(pool);
    var tenancy = new Tenancy(jdbc, new JdbcTransactionManager(pool));
    var audit = new Audit(jdbc, tenancy, clock);
    var clinics = new Clinics(jdbc, tenancy, audit, clock);
    List<Clinic> all =
        clinics.present().stream()
            .map(present -> clinics.of(Actor.software(present.id(), READER)))
            .toList();
    if (all.isEmpty()) {
      return new Result.NoRecord(
          "There is no clinic in %s yet. Start exolog run --data %s and open the link it prints, or leave --data out for the answer from published evidence alone."
              .formatted(directory, directory));
    }
    List<Clinic> meant =
        all.stream()
            .filter(clinic -> wanted.isEmpty() || isCalled(clinic, wanted.get().strip()))
            .toList();
    if (meant.size() != 1) {
      return new Result.NoClinic(refusal(directory, wanted, meant.isEmpty() ? all : meant));
    }
    var patients = new Patients(jdbc, tenancy, audit, clock);
    var consents = new Consents(jdbc, tenancy, audit, clock, patients, ConsentTexts.published());
    var models =
        new RegistryModels(
            jdbc, tenancy, audit, clock, consents, Evidence.published(), forecaster::registryRates);
    return new Result.Answered(
        new Outlooks(forecaster, models)
            .asItStands(Actor.software(meant.getFirst().id(), READER), question, Whom.someone()));
  }

  /** By its name, or where two have the same, by the identifier that the refusal lists. */
  private static boolean isCalled(Clinic clinic, String wanted) {
    return clinic.name().equalsIgnoreCase(wanted) || clinic.id().toString().equals(wanted);
  }

  private static String refusal(Path directory, Optional<String> wanted, List<Clinic> among) {
    String list =
        among.stream()
            .map(clinic -> "'%s' (%s)".formatted(clinic.name(), clinic.id()))
            .collect(Collectors.joining(", "));
    return wanted
            .map(name -> "'%s' does not name one clinic of %s.".formatted(name, directory))
            .orElse("There are %d clinics in %s.".formatted(among.size(), directory))
        + " Choose one with --clinic, by its name or the identifier beside it: %s.".formatted(list);
  }
}
