package exolog.core.course;

import exolog.core.custody.Microlitres;
import exolog.core.evidence.Route;
import exolog.core.id.AdministrationId;
import exolog.core.id.LotId;
import exolog.core.id.PatientId;
import exolog.core.id.SessionId;
import exolog.core.id.VialId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of administrations. */
final class AdministrationRows {
  private static final String INSERT =
      """
      insert into administration (administration_id, once_key, session_id, patient_id, vial_id, lot_id,
                                  site, route, depth_um, volume_ul, relative_dose, left_ul, at, given_by,
                                  diluent_lot, device, device_lot,
                                  seq, recorded_at)
      values (:id, :once, :session, :patient, :vial, :lot, :site, :route, :depth, :volume, :dose, :left,
              :at, :by, :diluent, :device, :deviceLot, :seq, :recorded)
      """;

  private static final String COLUMNS =
      """
      select administration_id, session_id, patient_id, vial_id, lot_id, site, route, depth_um,
             volume_ul, relative_dose, left_ul, at, given_by, diluent_lot, device, device_lot
        from administration
      """;

  private static final String OF_ACT = COLUMNS + "where once_key = :key order by seq limit :limit";
  private static final String OF_SESSION =
      COLUMNS + "where session_id = :key order by at limit :limit";
  private static final String ACTS =
      "select distinct once_key from administration where session_id = :session limit 500";
  private static final String OF_VIAL = COLUMNS + "where vial_id = :key order by at limit :limit";
  private static final String OF_LOT = COLUMNS + "where lot_id = :key order by at limit :limit";
  private static final String OF_PATIENT =
      COLUMNS + "where patient_id = :key order by at desc, administration_id desc limit :limit";

  private static final int MOST_OF_AN_ACT = 500;

  private final JdbcClient jdbc;

  AdministrationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param seq its place in the act, from 1
   * @param recorded when, where that was later than it was given
   */
  void insert(Administration given, UUID onceKey, int seq, Optional<Instant> recorded) {
    jdbc.sql(INSERT)
        .param("id", given.id().value())
        .param("once", onceKey)
        .param("session", given.session().value())
        .param("patient", given.patient().value())
        .param("vial", given.vial().value())
        .param("lot", given.lot().value())
        .param("site", given.site().key())
        .param("route", given.route().key())
        .param("depth", given.depthMicrometres().orElse(null))
        .param("volume", given.volume().value())
        .param("dose", given.relativeDose())
        .param("left", given.left().value())
        .param("at", Instants.column(given.at()))
        .param("by", given.givenBy())
        .param("diluent", given.materials().diluentLot().orElse(null))
        .param("device", given.materials().device().orElse(null))
        .param("deviceLot", given.materials().deviceLot().orElse(null))
        .param("seq", seq)
        .param("recorded", recorded.map(Instants::column).orElse(null))
        .update();
  }

  List<Administration> ofAct(UUID onceKey) {
    return list(OF_ACT, onceKey, MOST_OF_AN_ACT);
  }

  List<UUID> acts(SessionId session) {
    return jdbc.sql(ACTS).param("session", session.value()).query(UUID.class).list();
  }

  List<Administration> of(SessionId session, int limit) {
    return list(OF_SESSION, session.value(), limit);
  }

  List<Administration> of(VialId vial, int limit) {
    return list(OF_VIAL, vial.value(), limit);
  }

  List<Administration> of(LotId lot, int limit) {
    return list(OF_LOT, lot.value(), limit);
  }

  List<Administration> of(PatientId patient, int limit) {
    return list(OF_PATIENT, patient.value(), limit);
  }

  private List<Administration> list(String statement, UUID key, int limit) {
    return jdbc.sql(statement)
        .param("key", key)
        .param("limit", limit)
        .query((row, _) -> administration(row))
        .list();
  }

  private static Administration administration(ResultSet row) throws SQLException {
    return new Administration(
        new AdministrationId(row.getObject("administration_id", UUID.class)),
        new SessionId(row.getObject("session_id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        new VialId(row.getObject("vial_id", UUID.class)),
        new LotId(row.getObject("lot_id", UUID.class)),
        Site.of(row.getString("site")),
        Route.of(row.getString("route")),
        Optional.ofNullable(row.getObject("depth_um", Integer.class)),
        new Microlitres(row.getInt("volume_ul")),
        row.getDouble("relative_dose"),
        Materials.of(row),
        new Microlitres(row.getInt("left_ul")),
        Instants.at(row, "at"),
        row.getString("given_by"));
  }
}
