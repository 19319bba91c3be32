package exolog.bench;

import exolog.core.custody.Serial;
import exolog.core.id.ClinicId;
import exolog.core.practice.ClinicDetails;
import exolog.core.practice.Clinics;
import exolog.postgres.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fills a record with vials and draws by SQL, five clinics of very different size. */
final class TraceRows {
  private static final double[] SHARES = {0.4, 0.25, 0.15, 0.12, 0.08};

  private static final String ID =
      """
      create or replace function bench_id(kind int, clinic int, n bigint) returns uuid
        language sql immutable parallel safe
        return ('0190' || lpad(to_hex(kind * 16 + clinic), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
      """;

  /** Checked while loading they would cost more than the load; what reads does not see them. */
  private static final String KEYS =
      """
      select conname, pg_get_constraintdef(oid) from pg_constraint
       where conrelid = 'administration'::regclass and contype = 'f'
      """;

  private static final String INDEXES =
      """
      select indexname, indexdef from pg_indexes
       where tablename = 'administration' and indexname <> 'administration_pkey'
      """;

  private TraceRows() {}

  static List<ClinicId> write(Database database, Clinics clinics, long vials)
      throws SQLException, IOException {
    List<ClinicId> written = new ArrayList<>();
    try (Connection owner =
            DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
        Statement run = owner.createStatement()) {
      run.execute(ID);
      serials(owner, run, vials);
      List<String> restore = new ArrayList<>();
      drop(run, KEYS, "alter table administration drop constraint ", restore);
      drop(run, INDEXES, "drop index ", restore);
      long offset = 0;
      for (int number = 0; number < SHARES.length; number++) {
        ClinicId clinic =
            clinics
                .found(new ClinicDetails("Bench " + number, "DE", "Europe/Berlin", "EUR"), true)
                .orThrow()
                .id();
        written.add(clinic);
        long share = Math.round(vials * SHARES[number] / 10_000) * 10_000;
        fill(run, clinic, number, share, offset);
        offset += share;
      }
      for (String statement : restore) {
        run.execute(statement);
      }
      run.execute("drop table bench_serial");
      run.execute("vacuum analyze");
    }
    return written;
  }

  private static void fill(Statement run, ClinicId clinic, int number, long vials, long offset)
      throws SQLException, IOException {
    long small = vials * 7 / 100;
    long lots = small + vials * 3 / 10_000;
    run.execute("select set_config('exolog.clinic', '" + clinic + "', false)");
    try (var text = TraceRows.class.getResourceAsStream("trace.sql")) {
      if (text == null) {
        throw new IOException("trace.sql is not in the jar");
      }
      String script =
          new String(text.readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("(?m)^--.*$", "")
              .replace(":clinic", Integer.toString(number))
              .replace(":vials", Long.toString(vials))
              .replace(":small", Long.toString(small))
              .replace(":lots", Long.toString(lots))
              .replace(":offset", Long.toString(offset));
      for (String statement : script.split(";\n", -1)) {
        if (!statement.isBlank()) {
          run.execute(statement);
        }
      }
    }
  }

  private static void serials(Connection owner, Statement run, long vials) throws SQLException {
    run.execute("create table bench_serial (n bigint primary key, serial text not null)");
    try (var insert =
        owner.prepareStatement(
            "insert into bench_serial select n - 1 + ?, s from unnest(?) with ordinality as of_all (s, n)")) {
      for (long n = 0; n < vials; n += 100_000) {
        String[] some = new String[(int) Math.min(100_000, vials - n)];
        Arrays.setAll(some, _ -> Serial.fresh().text());
        insert.setLong(1, n);
        insert.setArray(2, owner.createArrayOf("text", some));
        insert.executeUpdate();
      }
    }
    run.execute("analyze bench_serial");
  }

  private static void drop(Statement run, String which, String how, List<String> restore)
      throws SQLException {
    List<String> names = new ArrayList<>();
    try (var found = run.executeQuery(which)) {
      while (found.next()) {
        names.add(found.getString(1));
        String definition = found.getString(2);
        restore.add(
            definition.startsWith("CREATE")
                ? definition
                : "alter table administration add " + definition + " not valid");
      }
    }
    for (String name : names) {
      run.execute(how + name);
    }
  }
}
