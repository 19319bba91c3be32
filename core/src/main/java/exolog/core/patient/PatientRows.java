package exolog.core.patient;

import exolog.core.id.PatientId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of patients and their versions. */
final class PatientRows {
  private static final String INSERT =
      """
      insert into patient (patient_id, number, name_key, registered_at)
      values (:id, :number, :key, :at)
      on conflict (clinic_id, number) do nothing
      """;

  private static final String INSERT_VERSION =
      """
      insert into person_version (patient_id, version, name, birth_date, sex, skin_type, email, phone,
                                  recorded_at, recorded_by, reason)
      values (:id, :version, :name, :birth, :sex, :skin, :email, :phone, :at, :by, :reason)
      """;

  private static final String NEXT_VERSION =
      """
      update patient set version = version + 1, name_key = :key
       where patient_id = :id returning version
      """;

  private static final String HOLD =
      "select patient_id from patient where patient_id = :id for share";

  private static final String LOCK =
      "select patient_id from patient where patient_id = :id for update";

  static final String COLUMNS =
      """
      select p.patient_id, p.number, v.version, v.name, v.birth_date, v.sex, v.skin_type, v.email,
             v.phone, v.recorded_at, v.recorded_by, v.reason
      """;

  static final String CURRENT =
      COLUMNS
          + """
            from patient p
            join person_version v
              on v.clinic_id = p.clinic_id and v.patient_id = p.patient_id and v.version = p.version
          """;

  private static final String FIND = CURRENT + "where p.patient_id = :id";
  private static final String BY_NUMBER = CURRENT + "where p.number = :number";

  private static final String VERSIONS =
      COLUMNS
          + """
            from patient p
            join person_version v on v.clinic_id = p.clinic_id and v.patient_id = p.patient_id
           where p.patient_id = :id order by v.version desc limit :limit
          """;

  private final JdbcClient jdbc;

  PatientRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the number is taken. */
  boolean insert(PatientId id, String number, String nameKey, Instant at) {
    return jdbc.sql(INSERT)
            .param("id", id.value())
            .param("number", number)
            .param("key", nameKey)
            .param("at", Instants.column(at))
            .update()
        == 1;
  }

  void insertVersion(PatientId id, PersonVersion version) {
    Person person = version.person();
    jdbc.sql(INSERT_VERSION)
        .param("id", id.value())
        .param("version", version.version())
        .param("name", person.name().strip())
        .param("birth", person.birthDate())
        .param("sex", person.sex().name())
        .param("skin", person.skinType().map(Enum::name).orElse(null))
        .param("email", person.email().orElse(null))
        .param("phone", person.phone().orElse(null))
        .param("at", Instants.column(version.recordedAt()))
        .param("by", version.recordedBy())
        .param("reason", version.reason())
        .update();
  }

  Optional<Integer> nextVersion(PatientId id, String nameKey) {
    return jdbc.sql(NEXT_VERSION)
        .param("id", id.value())
        .param("key", nameKey)
        .query(Integer.class)
        .optional();
  }

  boolean hold(PatientId id) {
    return jdbc.sql(HOLD).param("id", id.value()).query(UUID.class).optional().isPresent();
  }

  boolean lock(PatientId id) {
    return jdbc.sql(LOCK).param("id", id.value()).query(UUID.class).optional().isPresent();
  }

  Optional<Patient> find(PatientId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> patient(row)).optional();
  }

  Optional<Patient> byNumber(String number) {
    return jdbc.sql(BY_NUMBER).param("number", number).query((row, _) -> patient(row)).optional();
  }

  List<PersonVersion> versions(PatientId id, int limit) {
    return jdbc.sql(VERSIONS)
        .param("id", id.value())
        .param("limit", limit)
        .query((row, _) -> version(row))
        .list();
  }

  static Patient patient(ResultSet row) throws SQLException {
    return new Patient(
        new PatientId(row.getObject("patient_id", UUID.class)),
        row.getString("number"),
        person(row),
        row.getInt("version"),
        Instants.at(row, "recorded_at"));
  }

  private static PersonVersion version(ResultSet row) throws SQLException {
    return new PersonVersion(
        row.getInt("version"),
        person(row),
        Instants.at(row, "recorded_at"),
        row.getString("recorded_by"),
        row.getString("reason"));
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getString("name"),
        row.getObject("birth_date", LocalDate.class),
        Sex.valueOf(row.getString("sex")),
        Optional.ofNullable(row.getString("skin_type")).map(SkinType::valueOf),
        Optional.ofNullable(row.getString("email")),
        Optional.ofNullable(row.getString("phone")));
  }
}
