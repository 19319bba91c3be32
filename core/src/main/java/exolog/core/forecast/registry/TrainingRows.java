package exolog.core.forecast.registry;

import exolog.core.course.Site;
import exolog.core.evidence.Evidence;
import exolog.core.forecast.registry.Histories.At;
import exolog.core.forecast.registry.Histories.Dose;
import exolog.core.forecast.registry.Histories.Reading;
import exolog.core.id.LotId;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL of training rows. Only people whose latest word on the registry is a signature under the
 * text in force; corrected readings are replaced by what corrected them.
 */
final class TrainingRows {
  /**
   * Half of the people, the planner takes "stands" to be; two comparisons in its place it took to
   * be one in 40,000, and looked every session and reading up by itself: for 10,000 people 525 ms
   * of the server's processor instead of 325 (docs/performance/stats.md).
   */
  private static final String CONSENTING =
      """
      with latest as (
        select distinct on (patient_id) patient_id, state = 'SIGNED' and text_version = :version as stands
          from consent where scope = 'REGISTRY' order by patient_id, seq desc),
      consenting as (
        select patient_id from latest where stands)
      """;

  private static final String DOSES =
      CONSENTING
          + """
          select s.patient_id, s.held_at, s.practitioner_id, p.source, c.route, a.site, a.lot_id, a.relative_dose
            from course c
            join consenting k on k.patient_id = c.patient_id
            join product p on p.product_id = c.product_id
            join session s on s.clinic_id = c.clinic_id and s.course_id = c.course_id
            left join administration a on a.clinic_id = s.clinic_id and a.session_id = s.session_id
           where c.concern = :concern
           order by s.patient_id, s.held_at, s.session_id, a.administration_id
           limit :most
          """;

  private static final String READINGS =
      CONSENTING
          + """
          select m.patient_id, m.site, m.value, m.at
            from measurement m
            join consenting k on k.patient_id = m.patient_id
           where m.measure = :measure
             and not exists (select 1 from measurement n
                              where n.clinic_id = m.clinic_id and n.supersedes = m.measurement_id)
             and exists (select 1 from course c
                          where c.clinic_id = m.clinic_id and c.patient_id = m.patient_id
                            and c.concern = :concern)
           order by m.patient_id, m.site, m.at, m.measurement_id
           limit :most
          """;

  /** Which comparable courses there are; a person counts once. */
  private static final String STRATA =
      CONSENTING
          + """
          select c.concern, m.measure, p.source, c.route, count(distinct c.patient_id) as people
            from course c
            join consenting k on k.patient_id = c.patient_id
            join product p on p.product_id = c.product_id
            join measurement m on m.clinic_id = c.clinic_id and m.course_id = c.course_id
           group by c.concern, m.measure, p.source, c.route
           order by people desc, c.concern, m.measure, p.source, c.route
           limit 200
          """;

  /**
   * How many rows there are of all that a model is made from. None of these tables forgets or
   * changes a row (only inserts are granted; a course counts its sessions, which no model reads):
   * where the counts are the same, the rows are.
   */
  private static final String COUNTS =
      """
      select (select count(*) from consent) || ' ' || (select count(*) from course) || ' '
             || (select count(*) from session) || ' ' || (select count(*) from administration) || ' '
             || (select count(*) from measurement)
      """;

  /** A stratum and how many people have readings in it. */
  record Counted(Stratum stratum, int people) {}

  private final JdbcClient jdbc;
  private final Evidence evidence;

  TrainingRows(JdbcClient jdbc, Evidence evidence) {
    this.jdbc = jdbc;
    this.evidence = evidence;
  }

  TrainingSet of(Stratum stratum, int textVersion) {
    int most = RegistryRules.rowsMost();
    List<Dose> doses =
        jdbc.sql(DOSES)
            .param("version", textVersion)
            .param("concern", stratum.concern().key())
            .param("most", most)
            .query((row, _) -> dose(row))
            .list();
    List<Reading> readings =
        jdbc.sql(READINGS)
            .param("version", textVersion)
            .param("concern", stratum.concern().key())
            .param("measure", stratum.measure().key())
            .param("most", most)
            .query((row, _) -> reading(row))
            .list();
    boolean cut = doses.size() == most || readings.size() == most;
    return new TrainingSet(stratum, new Histories(stratum).of(doses, readings), cut);
  }

  /** Of the whole clinic; equal counts mean equal rows. */
  String counts() {
    return jdbc.sql(COUNTS).query(String.class).single();
  }

  List<Counted> strata(int textVersion) {
    return jdbc.sql(STRATA)
        .param("version", textVersion)
        .query((row, _) -> new Counted(Strata.of(row, evidence), row.getInt("people")))
        .list();
  }

  private static Dose dose(ResultSet row) throws SQLException {
    String site = row.getString("site");
    return new Dose(
        new PatientId(row.getObject("patient_id", UUID.class)),
        Instants.at(row, "held_at"),
        new PractitionerId(row.getObject("practitioner_id", UUID.class)),
        row.getString("source"),
        row.getString("route"),
        site == null
            ? Optional.empty()
            : Optional.of(
                new At(
                    Site.of(site),
                    new LotId(row.getObject("lot_id", UUID.class)),
                    row.getDouble("relative_dose"))));
  }

  private static Reading reading(ResultSet row) throws SQLException {
    return new Reading(
        new PatientId(row.getObject("patient_id", UUID.class)),
        Site.of(row.getString("site")),
        row.getBigDecimal("value").doubleValue(),
        Instants.at(row, "at"));
  }
}
