package exolog.core.safety;

import exolog.core.consent.State;
import exolog.core.id.PatientId;
import exolog.core.id.RecallId;
import exolog.core.time.Instants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the patients on the list of a recall, and of what was done about each. */
final class RecallPatientRows {
  private static final int MOST = 100_000;

  private static final String EXPOSED =
      """
      select r.patient_id, p.number, r.first_at, r.last_at, r.draws, r.volume_ul, r.relative_dose
        from recall_patient r join patient p on p.clinic_id = r.clinic_id and p.patient_id = r.patient_id
       where r.recall_id = :id order by p.number limit :limit
      """;

  private static final String CALL_LIST =
      """
      select r.patient_id, v.name, v.phone, v.email, c.state
        from recall_patient r
        join patient p on p.clinic_id = r.clinic_id and p.patient_id = r.patient_id
        join person_version v on v.clinic_id = p.clinic_id and v.patient_id = p.patient_id and v.version = p.version
        left join lateral (
          select state from consent c
           where c.clinic_id = r.clinic_id and c.patient_id = r.patient_id and c.scope = 'RECALL_CONTACT'
           order by c.seq desc limit 1) c on true
       where r.recall_id = :id limit :limit
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

  private final JdbcClient jdbc;

  RecallPatientRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  /** In the order of {@link #patients}. */
  List<CallLine> callList(RecallId id) {
    Map<UUID, ExposedPatient> exposed = new LinkedHashMap<>();
    patients(id).forEach(one -> exposed.put(one.patient().value(), one));
    Map<UUID, CallLine> lines = new HashMap<>();
    jdbc.sql(CALL_LIST)
        .param("id", id.value())
        .param("limit", MOST)
        .query((row, _) -> {
          UUID patient = row.getObject("patient_id", UUID.class);
          ExposedPatient one = Objects.requireNonNull(exposed.get(patient));
          return lines.put(
              patient,
              new CallLine(
                  one,
                  row.getString("name"),
                  Optional.ofNullable(row.getString("phone")),
                  Optional.ofNullable(row.getString("email")),
                  Optional.ofNullable(row.getString("state")).map(State::valueOf)));
        })
        .list();
    return exposed.keySet().stream().map(lines::get).map(Objects::requireNonNull).toList();
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
