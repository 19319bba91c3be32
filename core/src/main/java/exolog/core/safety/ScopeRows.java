package exolog.core.safety;

import exolog.core.course.TraceNode;
import exolog.core.custody.Microlitres;
import exolog.core.custody.Serial;
import exolog.core.id.LotId;
import exolog.core.id.PatientId;
import exolog.core.id.RecallId;
import exolog.core.id.VialId;
import exolog.core.time.Instants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of a recall's vials and patients: fixed at approval, then worked through. */
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
      select :id, patient_id, min(at), max(at), count(*), sum(volume_ul), sum(relative_dose)
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

  private static final String EXPOSED =
      """
      select r.patient_id, p.number, r.first_at, r.last_at, r.draws, r.volume_ul, r.relative_dose
        from recall_patient r join patient p on p.clinic_id = r.clinic_id and p.patient_id = r.patient_id
       where r.recall_id = :id order by p.number limit :limit
      """;

  private static final String CONTACTS =
      """
      select patient_id, step, at, how, note, entered_by from recall_contact
       where recall_id = :id order by patient_id, seq limit :limit
      """;

  private static final String INSERT_CONTACT =
      """
      insert into recall_contact (recall_id, patient_id, seq, step, at, how, note, entered_by)
      select :id, :patient, coalesce(max(seq), 0) + 1, :step, :at, :how, :note, :by
        from recall_contact where recall_id = :id and patient_id = :patient
      """;

  private static final String VIALS =
      """
      select s.vial_id, v.serial, s.lot_id, l.number, v.left_ul, c.counted_ul
        from recall_vial s
        join vial v on v.clinic_id = s.clinic_id and v.vial_id = s.vial_id
        join lot l on l.lot_id = s.lot_id
        left join lateral (
          select counted_ul from recall_count c
           where c.clinic_id = s.clinic_id and c.recall_id = s.recall_id and c.vial_id = s.vial_id
           order by seq desc limit 1) c on true
       where s.recall_id = :id order by l.number, v.serial limit :limit
      """;

  private static final String INSERT_COUNT =
      """
      insert into recall_count (recall_id, vial_id, seq, at, counted_ul, note, entered_by)
      select :id, :vial, coalesce(max(seq), 0) + 1, :at, :counted, :note, :by
        from recall_count where recall_id = :id and vial_id = :vial
      """;

  private static final String BALANCE =
      """
      select s.lot_id, l.number, count(*) as vials, sum(v.received_ul) as received,
             sum(coalesce(given.ul, 0)) as used, sum(coalesce(counted.ul, v.left_ul)) as left_ul,
             sum(coalesce(gone.wasted, 0)) as wasted, sum(coalesce(gone.returned, 0)) as returned,
             sum(coalesce(gone.destroyed, 0)) as destroyed
        from recall_vial s
        join vial v on v.clinic_id = s.clinic_id and v.vial_id = s.vial_id
        join lot l on l.lot_id = s.lot_id
        left join lateral (
          select sum(a.volume_ul) as ul from administration a
           where a.clinic_id = s.clinic_id and a.vial_id = s.vial_id) given on true
        left join lateral (
          select sum(e.volume_ul) filter (where e.kind = 'WASTED') as wasted,
                 sum(e.volume_ul) filter (where e.kind = 'RETURNED') as returned,
                 sum(e.volume_ul) filter (where e.kind = 'DESTROYED') as destroyed
            from vial_entry e where e.clinic_id = s.clinic_id and e.vial_id = s.vial_id) gone on true
        left join lateral (
          select c.counted_ul as ul from recall_count c
           where c.clinic_id = s.clinic_id and c.recall_id = s.recall_id and c.vial_id = s.vial_id
           order by c.seq desc limit 1) counted on true
       where s.recall_id = :id group by s.lot_id, l.number order by l.number, s.lot_id limit 5000
      """;

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

  List<ExposedPatient> patients(RecallId id) {
    Map<UUID, List<ExposedPatient.Contact>> contacts = contacts(id);
    return jdbc.sql(EXPOSED)
        .param("id", id.value())
        .param("limit", MOST)
        .query((row, _) -> {
          UUID patient = row.getObject("patient_id", UUID.class);
          return new ExposedPatient(
              new PatientId(patient),
              row.getString("number"),
              Instants.at(row, "first_at"),
              Instants.at(row, "last_at"),
              row.getInt("draws"),
              row.getLong("volume_ul"),
              row.getDouble("relative_dose"),
              contacts.getOrDefault(patient, List.of()));
        })
        .list();
  }

  void insert(RecallId id, PatientId patient, ExposedPatient.Contact contact) {
    jdbc.sql(INSERT_CONTACT)
        .param("id", id.value())
        .param("patient", patient.value())
        .param("step", contact.step().name())
        .param("at", Instants.column(contact.at()))
        .param("how", contact.how())
        .param("note", contact.note())
        .param("by", contact.enteredBy())
        .update();
  }

  List<RecalledVial> vials(RecallId id) {
    return jdbc.sql(VIALS)
        .param("id", id.value())
        .param("limit", MOST)
        .query((row, _) ->
            new RecalledVial(
                new VialId(row.getObject("vial_id", UUID.class)),
                new Serial(row.getString("serial")),
                new LotId(row.getObject("lot_id", UUID.class)),
                row.getString("number"),
                new Microlitres(row.getInt("left_ul")),
                Optional.ofNullable(row.getObject("counted_ul", Integer.class))
                    .map(Microlitres::new)))
        .list();
  }

  void insert(RecallId id, VialId vial, Microlitres counted, String note, Instant at, String by) {
    jdbc.sql(INSERT_COUNT)
        .param("id", id.value())
        .param("vial", vial.value())
        .param("at", Instants.column(at))
        .param("counted", counted.value())
        .param("note", note)
        .param("by", by)
        .update();
  }

  List<MassBalance> balance(RecallId id) {
    return jdbc.sql(BALANCE)
        .param("id", id.value())
        .query((row, _) ->
            new MassBalance(
                new LotId(row.getObject("lot_id", UUID.class)),
                row.getString("number"),
                row.getInt("vials"),
                row.getLong("received"),
                row.getLong("used"),
                row.getLong("left_ul"),
                row.getLong("wasted"),
                row.getLong("returned"),
                row.getLong("destroyed")))
        .list();
  }

  private Map<UUID, List<ExposedPatient.Contact>> contacts(RecallId id) {
    Map<UUID, List<ExposedPatient.Contact>> contacts = new LinkedHashMap<>();
    jdbc.sql(CONTACTS)
        .param("id", id.value())
        .param("limit", 10 * MOST)
        .query((row, _) ->
            contacts
                .computeIfAbsent(row.getObject("patient_id", UUID.class), _ -> new ArrayList<>())
                .add(
                    new ExposedPatient.Contact(
                        ExposedPatient.Contact.Step.valueOf(row.getString("step")),
                        Instants.at(row, "at"),
                        row.getString("how"),
                        row.getString("note"),
                        row.getString("entered_by"))))
        .list();
    return contacts;
  }
}
