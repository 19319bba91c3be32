package exolog.app.command;

import exolog.app.server.ReadOnlyRecord;
import exolog.app.server.RunFlags;
import exolog.app.server.Settings;
import exolog.core.audit.Audit;
import exolog.core.course.MaterialHolds;
import exolog.core.course.Traces;
import exolog.core.custody.LotHolds;
import exolog.core.custody.Vials;
import exolog.core.practice.Accounts;
import exolog.core.practice.Clinic;
import exolog.core.practice.Clinics;
import exolog.core.product.Lots;
import exolog.core.safety.Recalls;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The doors of one clinic's record in a data directory, beside a running server or without one. */
record ClinicRecord(
    Clinic clinic, Actor reader, Accounts accounts, Traces traces, Recalls recalls) {
  private static final String READER = "command line";

  /** What came of it: an answer, or the sentence about the directory or the clinic. */
  sealed interface Result<T> {
    record Answered<T>(T answer) implements Result<T> {}

    record Refused<T>(String sentence) implements Result<T> {}
  }

  /** Which record, and whether it is also written to. */
  record Where(@Nullable Path directory, @Nullable String clinic, boolean writing) {}

  static <T> Result<T> ask(Where where, Function<ClinicRecord, T> question) throws Exception {
    var flags = new RunFlags(false, null, where.directory(), null, null, false);
    return switch (Settings.from(flags, System.getenv())) {
      case Settings.Reading.Wrong(String sentence) -> new Result.Refused<>("--data: " + sentence);
      case Settings.Reading.Read(Settings settings) -> {
        ReadOnlyRecord.Opening opening =
            where.writing() ? ReadOnlyRecord.openToWrite(settings) : ReadOnlyRecord.open(settings);
        yield switch (opening) {
          case ReadOnlyRecord.Opening.Refused(String sentence) ->
              new Result.Refused<>("--data: " + sentence);
          case ReadOnlyRecord.Opening.Open(ReadOnlyRecord record) -> {
            try (record) {
              yield ask(record.pool(), where.clinic(), question);
            }
          }
        };
      }
    };
  }

  private static <T> Result<T> ask(
      DataSource pool, @Nullable String wanted, Function<ClinicRecord, T> question) {
    Clock clock = Clock.systemUTC();
    JdbcClient jdbc = JdbcClient.create(pool);
    var tenancy = new Tenancy(jdbc, new JdbcTransactionManager(pool));
    var audit = new Audit(jdbc, tenancy, clock);
    var clinics = new Clinics(jdbc, tenancy, audit, clock);
    List<Clinic> all =
        clinics.present().stream()
            .map(present -> clinics.of(Actor.software(present.id(), READER)))
            .toList();
    List<Clinic> meant =
        all.stream().filter(one -> wanted == null || isCalled(one, wanted.strip())).toList();
    if (meant.size() != 1) {
      return new Result.Refused<>(refusal(Optional.ofNullable(wanted), all));
    }
    Clinic clinic = meant.getFirst();
    var lots = new Lots(jdbc, tenancy, audit, clock);
    var vials = new Vials(jdbc, tenancy, audit, clock, lots);
    var traces = new Traces(jdbc, tenancy, audit, vials);
    var rooms =
        new Recalls.Rooms(
            traces,
            lots,
            new LotHolds(jdbc, tenancy, audit, clock, lots),
            vials,
            new MaterialHolds(jdbc, tenancy, audit, clock));
    return new Result.Answered<>(
        question.apply(
            new ClinicRecord(
                clinic,
                Actor.software(clinic.id(), READER),
                new Accounts(jdbc, tenancy, audit, clock),
                traces,
                new Recalls(jdbc, tenancy, audit, clock, rooms))));
  }

  private static boolean isCalled(Clinic clinic, String wanted) {
    return clinic.name().equalsIgnoreCase(wanted) || clinic.id().toString().equals(wanted);
  }

  private static String refusal(Optional<String> wanted, List<Clinic> all) {
    if (all.isEmpty()) {
      return "--data: there is no clinic in this directory yet. Start exolog run with it first.";
    }
    return "--clinic: "
        + wanted
            .map(name -> "\"" + name + "\" does not name one clinic of this directory.")
            .orElse("there are " + all.size() + " clinics in this directory.")
        + " Choose one: "
        + all.stream()
            .map(one -> "\"" + one.name() + "\" (" + one.id() + ")")
            .collect(Collectors.joining(", "))
        + ".";
  }
}
