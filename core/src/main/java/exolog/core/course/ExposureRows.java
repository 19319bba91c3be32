package exolog.core.course;

import exolog.core.custody.Microlitres;
import exolog.core.custody.Serial;
import exolog.core.evidence.Route;
import exolog.core.id.AdministrationId;
import exolog.core.id.LotId;
import exolog.core.id.PatientId;
import exolog.core.id.SessionId;
import exolog.core.id.VialId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of who received what, and of what is left. Measured in docs/performance/trace.md. */
final class ExposureRows {
  private static final String COLUMNS =
      """
      select a.administration_id, a.at, a.patient_id, p.number as patient_number, a.session_id,
             a.vial_id, v.serial, a.lot_id, l.number as lot_number, a.site, a.route, a.volume_ul,
             a.relative_dose, a.diluent_lot, a.device, a.device_lot
        from administration a
        join patient p on p.clinic_id = a.clinic_id and p.patient_id = a.patient_id
        join vial v on v.clinic_id = a.clinic_id and v.vial_id = a.vial_id
        join lot l on l.lot_id = a.lot_id
      """;

  private static final String END = " order by a.at, a.administration_id limit :limit";
  static final String OF_LOTS = COLUMNS + "where a.lot_id = any(:key)" + END;
  static final String OF_VIAL = COLUMNS + "where a.vial_id = :key" + END;
  static final String OF_VIALS = COLUMNS + "where a.vial_id = any(:key)" + END;
  static final String OF_SESSION = COLUMNS + "where a.session_id = :key" + END;
  static final String OF_PATIENT = COLUMNS + "where a.patient_id = :key" + END;
  static final String OF_DILUENT = COLUMNS + "where a.diluent_lot = :key" + END;
  static final String OF_DEVICE = COLUMNS + "where a.device_lot = :key" + END;

  static final String STOCK =
      """
      select v.lot_id, l.number, count(*) as vials, count(*) filter (where v.left_ul > 0) as not_empty,
             sum(v.left_ul) as left_ul
        from vial v join lot l on l.lot_id = v.lot_id
       where v.lot_id = any(:lots)
       group by v.lot_id, l.number order by l.number, v.lot_id limit 5000
      """;

  static final String LOT_OF = "select lot_id from vial where vial_id = :vial";

  private static final String REACH =
      """
      select clinic, country, own, vials, vials_not_empty, draws, patients
        from exolog_lot_reach(:lots) limit 10000
      """;

  private final JdbcClient jdbc;

  ExposureRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Exposure> ofLots(Collection<UUID> lots, int limit) {
    return lots.isEmpty() ? List.of() : list(OF_LOTS, lots.toArray(UUID[]::new), limit);
  }

  List<Exposure> ofVials(Collection<UUID> vials, int limit) {
    return vials.isEmpty() ? List.of() : list(OF_VIALS, vials.toArray(UUID[]::new), limit);
  }

  List<Exposure> of(TraceNode node, int limit) {
    return switch (node.kind()) {
      case LOT -> ofLots(List.of(UUID.fromString(node.key())), limit);
      case VIAL -> list(OF_VIAL, UUID.fromString(node.key()), limit);
      case SESSION -> list(OF_SESSION, UUID.fromString(node.key()), limit);
      case PATIENT -> list(OF_PATIENT, UUID.fromString(node.key()), limit);
      case DILUENT_LOT -> list(OF_DILUENT, node.key(), limit);
      case DEVICE_LOT -> list(OF_DEVICE, node.key(), limit);
      case DONOR, BANK, PREPARATION -> List.of();
    };
  }

  /** Also of a vial from which nothing was given yet. */
  List<UUID> lotOf(UUID vial) {
    return jdbc.sql(LOT_OF).param("vial", vial).query(UUID.class).list();
  }

  List<LotStock> stock(Collection<UUID> lots) {
    return lots.isEmpty()
        ? List.of()
        : jdbc.sql(STOCK)
            .param("lots", lots.toArray(UUID[]::new))
            .query((row, _) ->
                new LotStock(
                    new LotId(row.getObject("lot_id", UUID.class)),
                    row.getString("number"),
                    row.getInt("vials"),
                    row.getInt("not_empty"),
                    row.getLong("left_ul")))
            .list();
  }

  List<LotReach> reach(Collection<UUID> lots) {
    return jdbc.sql(REACH)
        .param("lots", lots.toArray(UUID[]::new))
        .query((row, _) ->
            new LotReach(
                row.getString("clinic"),
                row.getString("country"),
                row.getBoolean("own"),
                row.getLong("vials"),
                row.getLong("vials_not_empty"),
                row.getLong("draws"),
                row.getLong("patients")))
        .list();
  }

  private List<Exposure> list(String statement, Object key, int limit) {
    return jdbc.sql(statement)
        .param("key", key)
        .param("limit", limit)
        .query((row, _) -> exposure(row))
        .list();
  }

  private static Exposure exposure(ResultSet row) throws SQLException {
    return new Exposure(
        new AdministrationId(row.getObject("administration_id", UUID.class)),
        Instants.at(row, "at"),
        new PatientId(row.getObject("patient_id", UUID.class)),
        row.getString("patient_number"),
        new SessionId(row.getObject("session_id", UUID.class)),
        new VialId(row.getObject("vial_id", UUID.class)),
        new Serial(row.getString("serial")),
        new LotId(row.getObject("lot_id", UUID.class)),
        row.getString("lot_number"),
        Site.of(row.getString("site")),
        Route.of(row.getString("route")),
        new Microlitres(row.getInt("volume_ul")),
        row.getDouble("relative_dose"),
        Materials.of(row));
  }
}
