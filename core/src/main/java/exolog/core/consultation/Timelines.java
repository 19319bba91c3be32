package exolog.core.consultation;

import exolog.core.answer.Page;
import exolog.core.id.PatientId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A patient's life in the record, newest first. */
public final class Timelines {
  private static final int PAGE = 50;

  /** Each branch reads its own index from the place where the page before ended, and no further. */
  private static final String PAGE_AFTER =
      """
      select at, kind, id, what, detail, belongs_to from (
        (select opened_at as at, 'CONSULTATION' as kind, consultation_id as id, concern as what,
                '' as detail, consultation_id as belongs_to
           from consultation
          where patient_id = :patient and (opened_at, consultation_id) < (:at, :id)
          order by opened_at desc, consultation_id desc limit :limit)
        union all
        (select d.at, 'DECISION', d.consultation_id, c.concern, d.decision, d.consultation_id
           from consultation c
           join consultation_decision d
             on d.clinic_id = c.clinic_id and d.consultation_id = c.consultation_id
          where c.patient_id = :patient and (d.at, d.consultation_id) < (:at, :id)
          order by d.at desc, d.consultation_id desc limit :limit)
        union all
        (select at, 'OVERRIDE', override_id, question, signed_by || ': ' || reason, consultation_id
           from screening_override
          where patient_id = :patient and (at, override_id) < (:at, :id)
          order by at desc, override_id desc limit :limit)
        union all
        (select at, 'SHEET', sheet_id, '', handed_by, consultation_id
           from decision_sheet
          where patient_id = :patient and (at, sheet_id) < (:at, :id)
          order by at desc, sheet_id desc limit :limit)
        union all
        (select at, 'CONSENT', consent_id, scope, state, consent_id
           from consent
          where patient_id = :patient and (at, consent_id) < (:at, :id)
          order by at desc, consent_id desc limit :limit)
        union all
        (select frozen_at, 'FORECAST', forecast_id, measure,
                case when abstained then 'ABSTAINED' else 'GIVEN' end, consultation_id
           from frozen_forecast
          where patient_id = :patient and (frozen_at, forecast_id) < (:at, :id)
          order by frozen_at desc, forecast_id desc limit :limit)
        union all
        (select opened_at, 'COURSE', course_id, concern, sessions_planned::text, course_id
           from course
          where patient_id = :patient and (opened_at, course_id) < (:at, :id)
          order by opened_at desc, course_id desc limit :limit)
        union all
        (select held_at, 'SESSION', session_id, number::text, note, course_id
           from session
          where patient_id = :patient and (held_at, session_id) < (:at, :id)
          order by held_at desc, session_id desc limit :limit)
        union all
        (select m.at, 'MEASUREMENT', m.measurement_id, m.measure, trim_scale(m.value)::text,
                coalesce(m.course_id, m.measurement_id)
           from measurement m
          where m.patient_id = :patient and (m.at, m.measurement_id) < (:at, :id)
            and not exists (select 1 from measurement n
                             where n.clinic_id = m.clinic_id and n.supersedes = m.measurement_id)
          order by m.at desc, m.measurement_id desc limit :limit)
      ) t
      where :kind = '' or kind = :kind
      order by at desc, id desc, kind limit :limit
      """;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  public Timelines(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * One page of what happened, newest first.
   *
   * @param after the place where the page before ended; empty for the first page
   */
  public Page<TimelineEntry> of(Actor actor, PatientId patient, Optional<String> after) {
    return of(actor, patient, Optional.empty(), after);
  }

  /** The same of one kind only: every page of it is full but the last. */
  public Page<TimelineEntry> of(
      Actor actor, PatientId patient, Optional<TimelineEntry.Kind> kind, Optional<String> after) {
    Place place = after.flatMap(Place::read).orElse(Place.NOW);
    List<TimelineEntry> found =
        tenancy.as(
            actor,
            () ->
                jdbc.sql(PAGE_AFTER)
                    .param("patient", patient.value())
                    .param("kind", kind.map(Enum::name).orElse(""))
                    .param("at", Instants.column(place.at()))
                    .param("id", place.id())
                    .param("limit", PAGE + 1)
                    .query((row, _) -> entry(row))
                    .list());
    if (found.size() <= PAGE) {
      return new Page<>(found, Optional.empty());
    }
    TimelineEntry last = found.get(PAGE - 1);
    return new Page<>(found.subList(0, PAGE), Optional.of(new Place(last.at(), last.id()).write()));
  }

  private static TimelineEntry entry(ResultSet row) throws SQLException {
    return new TimelineEntry(
        Instants.at(row, "at"),
        TimelineEntry.Kind.valueOf(row.getString("kind")),
        row.getObject("id", UUID.class),
        row.getString("what"),
        row.getString("detail"),
        row.getObject("belongs_to", UUID.class));
  }

  private record Place(Instant at, UUID id) {
    static final Place NOW =
        new Place(
            Instant.parse("9999-01-01T00:00:00Z"),
            UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    /** A place that somebody edited by hand simply starts from the top. */
    static Optional<Place> read(String text) {
      int gap = text.indexOf(' ');
      if (gap < 0) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            new Place(
                Instant.parse(text.substring(0, gap)), UUID.fromString(text.substring(gap + 1))));
      } catch (DateTimeException | IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    String write() {
      return at + " " + id;
    }
  }
}
