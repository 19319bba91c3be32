package exolog.app.command;

import exolog.core.audit.Audit;
import exolog.core.audit.ChainCheck;
import exolog.core.audit.KeptFiles;
import exolog.core.custody.LedgerCheck;
import exolog.core.custody.Ledgers;
import exolog.core.practice.Clinics;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What adding up a record again found, clinic by clinic. */
record VerifyReport(List<OfClinic> clinics) {
  VerifyReport {
    clinics = List.copyOf(clinics);
  }

  record OfClinic(
      String id, String name, ChainCheck log, LedgerCheck ledgers, KeptFiles.Check files) {
    /** The first thing that does not fit: the log, then the ledgers, then the files. */
    Optional<Flaw> flaw() {
      if (log instanceof ChainCheck.Broken(int strand, long seq, String sentence)) {
        String where = strand == 0 ? "log" : "log, strand " + strand;
        return Optional.of(new Flaw(id, name, where, null, seq, sentence));
      }
      if (ledgers instanceof LedgerCheck.Broken(String vial, int seq, String sentence)) {
        return Optional.of(new Flaw(id, name, "ledger", vial, seq, sentence));
      }
      return files.flaw().map(sentence -> new Flaw(id, name, "file", null, null, sentence));
    }
  }

  /** One thing that does not fit, with its address. */
  record Flaw(
      String clinic,
      String clinicName,
      String where,
      @Nullable String vial,
      @Nullable Number seq,
      String what) {
    String sentence() {
      return clinicName
          + ", "
          + where
          + (vial == null ? "" : " of vial " + vial)
          + (seq == null ? "" : ", entry " + seq)
          + ": "
          + what;
    }
  }

  static VerifyReport of(DataSource pool) {
    Clock clock = Clock.systemUTC();
    JdbcClient jdbc = JdbcClient.create(pool);
    var tenancy = new Tenancy(jdbc, new JdbcTransactionManager(pool));
    var audit = new Audit(jdbc, tenancy, clock);
    var clinics = new Clinics(jdbc, tenancy, audit, clock);
    var ledgers = new Ledgers(jdbc, tenancy, audit);
    var files = new KeptFiles(jdbc, tenancy);
    return new VerifyReport(
        clinics.present().stream()
            .map(present -> {
              Actor actor = Actor.software(present.id(), "verify command");
              return new OfClinic(
                  present.id().toString(),
                  clinics.of(actor).name(),
                  audit.verify(actor),
                  ledgers.verify(actor),
                  files.verify(actor));
            })
            .toList());
  }

  Map<String, Object> asMap() {
    Map<String, Object> answer = new LinkedHashMap<>();
    Optional<Flaw> first = firstFlaw();
    answer.put("verdict", first.isPresent() ? "broken" : "intact");
    answer.put("firstBroken", first.map(VerifyReport::map).orElse(null));
    answer.put("clinics", clinics.stream().map(VerifyReport::map).toList());
    return answer;
  }

  void print(PrintWriter out) {
    firstFlaw().ifPresent(flaw -> Lines.wrapped(out, "BROKEN  ", Printable.of(flaw.sentence())));
    if (clinics.isEmpty()) {
      out.println("No clinic has been founded in this record yet: there is nothing to verify.");
    }
    for (OfClinic clinic : clinics) {
      Lines.wrapped(
          out,
          clinic.flaw().isPresent() ? "broken  " : "intact  ",
          Printable.of(clinic.name()) + ": " + counted(clinic));
      if (clinic.log() instanceof ChainCheck.Intact(long _, String head)) {
        out.println("        head of the log " + head);
      }
    }
    out.flush();
  }

  private Optional<Flaw> firstFlaw() {
    return clinics.stream().flatMap(clinic -> clinic.flaw().stream()).findFirst();
  }

  private static String counted(OfClinic clinic) {
    String log =
        switch (clinic.log()) {
          case ChainCheck.Intact(long entries, String _) -> entries + " entries in the log";
          case ChainCheck.Broken(int _, long seq, String _) -> "the log is broken at entry " + seq;
        };
    String ledgers =
        switch (clinic.ledgers()) {
          case LedgerCheck.Intact(long vials, long entries) ->
              entries + " entries in the ledgers of " + vials + " vials";
          case LedgerCheck.Broken(String vial, int seq, String _) ->
              "the ledger of vial " + vial + " is broken at entry " + seq;
        };
    return log + ", " + ledgers + ", " + clinic.files().files() + " kept files.";
  }

  private static Map<String, Object> map(Flaw flaw) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("clinic", flaw.clinic());
    map.put("clinicName", flaw.clinicName());
    map.put("where", flaw.where());
    map.put("vial", flaw.vial());
    map.put("seq", flaw.seq());
    map.put("what", flaw.what());
    return map;
  }

  private static Map<String, Object> map(OfClinic clinic) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("clinic", clinic.id());
    map.put("clinicName", clinic.name());
    map.put("verdict", clinic.flaw().isPresent() ? "broken" : "intact");
    if (clinic.log() instanceof ChainCheck.Intact(long entries, String head)) {
      map.put("logEntries", entries);
      map.put("logHead", head);
    }
    if (clinic.ledgers() instanceof LedgerCheck.Intact(long vials, long entries)) {
      map.put("vials", vials);
      map.put("ledgerEntries", entries);
    }
    map.put("files", clinic.files().files());
    map.put("firstBroken", clinic.flaw().map(VerifyReport::map).orElse(null));
    return map;
  }
}
