package exolog.core.course;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of what a typed identifier may mean. */
final class TraceNames {
  /** Shown as choices; whoever has more must type the identifier in full. */
  private static final int MOST = 50;

  private static final String BY_ID =
      """
      select 'DONOR' as kind, donor_id::text as key, code as label from donor where donor_id = :id
      union all select 'BANK', bank_id::text, code from cell_bank where bank_id = :id
      union all
      select 'PREPARATION', p.preparation_id::text, r.name || ', ' || p.prepared_on
        from preparation p join product r on r.product_id = p.product_id where p.preparation_id = :id
      union all select 'LOT', lot_id::text, number from lot where lot_id = :id
      union all select 'VIAL', vial_id::text, serial from vial where vial_id = :id
      union all select 'SESSION', session_id::text, session_id::text from session where session_id = :id
      union all select 'PATIENT', patient_id::text, number from patient where patient_id = :id
      """;

  private static final String BY_NAME =
      """
      (select 'DONOR' as kind, donor_id::text as key, code as label from donor where code = :upper limit 50)
      union all
      (select 'BANK', bank_id::text, code from cell_bank where code = :upper limit 50)
      union all
      (select 'LOT', lot_id::text, number from lot where number in (:typed, :upper) limit 50)
      union all
      (select 'VIAL', vial_id::text, serial from vial where maker_serial = :typed limit 50)
      union all
      (select 'PATIENT', patient_id::text, number from patient where number = :upper limit 50)
      union all
      (select 'DILUENT_LOT', diluent_lot, diluent_lot from administration where diluent_lot = :typed limit 1)
      union all
      (select 'DEVICE_LOT', device_lot, device_lot from administration where device_lot = :typed limit 1)
      limit :limit
      """;

  private final JdbcClient jdbc;

  TraceNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<TraceNode> byId(UUID id) {
    return nodes(jdbc.sql(BY_ID).param("id", id));
  }

  List<TraceNode> byName(String typed) {
    return nodes(
        jdbc.sql(BY_NAME)
            .param("typed", typed)
            .param("upper", typed.toUpperCase(Locale.ROOT))
            .param("limit", MOST));
  }

  private static List<TraceNode> nodes(JdbcClient.StatementSpec statement) {
    return statement
        .query((row, _) -> {
          TraceKind kind = TraceKind.valueOf(row.getString("kind"));
          String label = row.getString("label");
          return new TraceNode(
              kind,
              row.getString("key"),
              kind == TraceKind.VIAL ? new exolog.core.custody.Serial(label).grouped() : label);
        })
        .list();
  }
}
