package exolog.core.safety;

import exolog.core.course.TraceNode;
import exolog.core.id.LotId;
import exolog.core.id.RecallId;
import exolog.core.id.VialId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL that fixes a recall's vials and patients at its approval. */
final class ScopeRows {
  private static final int MOST = 100_000;

  private static final String VIALS_OF_LOTS =
      """
      insert into recall_vial (recall_id, vial_id, lot_id)
      select :id, vial_id, lot_id from vial where lot_id = any(:lots)
      """;

  private static final String RANGE =
      """
      select vial_id from vial
       where lot_id = :lot and length(maker_serial) = length(:from)
         and maker_serial collate "C" between :from and :to
       order by vial_id limit :limit
      """;

  private static final String SOME_VIALS =
      """
      insert into recall_vial (recall_id, vial_id, lot_id)
      select :id, vial_id, lot_id from vial where vial_id = any(:vials)
      """;

  private static final String PATIENTS =
      """
      insert into recall_patient (recall_id, patient_id, first_at, last_at, draws, volume_ul, relative_dose)
      select :id, patient_id, min(at), max(at), count(distinct (once_key, vial_id)), sum(volume_ul), sum(relative_dose)
        from administration
      """;

  private static final String PATIENTS_OF_LOTS =
      PATIENTS + "where lot_id = any(:lots) group by patient_id";

  private static final String PATIENTS_OF_VIALS =
      PATIENTS
          + "where vial_id in (select vial_id from recall_vial where recall_id = :id) group by patient_id";

  private static final String PATIENTS_OF_DILUENT =
      PATIENTS + "where diluent_lot = :text group by patient_id";

  private static final String PATIENTS_OF_DEVICE =
      PATIENTS + "where device_lot = :text group by patient_id";

  private final JdbcClient jdbc;

  ScopeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<VialId> inRange(LotId lot, RecallScope.Serials range) {
    return jdbc.sql(RANGE)
        .param("lot", lot.value())
        .param("from", range.from())
        .param("to", range.to())
        .param("limit", MOST)
        .query((row, _) -> new VialId(row.getObject("vial_id", UUID.class)))
        .list();
  }

  void fixLots(RecallId id, Collection<LotId> lots) {
    UUID[] ids = lots.stream().map(LotId::value).toArray(UUID[]::new);
    jdbc.sql(VIALS_OF_LOTS).param("id", id.value()).param("lots", ids).update();
    jdbc.sql(PATIENTS_OF_LOTS).param("id", id.value()).param("lots", ids).update();
  }

  void fixVials(RecallId id, Collection<VialId> vials) {
    UUID[] ids = vials.stream().map(VialId::value).toArray(UUID[]::new);
    jdbc.sql(SOME_VIALS).param("id", id.value()).param("vials", ids).update();
    jdbc.sql(PATIENTS_OF_VIALS).param("id", id.value()).update();
  }

  void fixMaterial(RecallId id, TraceNode material) {
    String statement =
        switch (material.kind()) {
          case DILUENT_LOT -> PATIENTS_OF_DILUENT;
          case DEVICE_LOT -> PATIENTS_OF_DEVICE;
          case DONOR, BANK, PREPARATION, LOT, VIAL, SESSION, PATIENT ->
              throw new IllegalArgumentException(material + " is no material");
        };
    jdbc.sql(statement).param("id", id.value()).param("text", material.key()).update();
  }
}
