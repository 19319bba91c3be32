package exolog.core.calendar;

import exolog.core.id.BookingId;
import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import exolog.core.id.RoomId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of bookings. */
final class BookingRows {
  /** One after the other within a clinic: then the check sees who holds a time, and names them. */
  private static final String QUEUE =
      "select pg_advisory_xact_lock(hashtextextended('booking ' || exolog_clinic()::text, 0))::text";

  private static final String INSERT =
      """
      insert into booking (booking_id, patient_id, course_id, kind, room_id, practitioner_id, from_at,
                           to_at, note, replaces, booked_at, booked_by)
      values (:id, :patient, :course, :kind, :room, :practitioner, :from, :to, :note, :replaces, :at, :by)
      """;

  private static final String COLUMNS =
      """
      select b.booking_id, b.patient_id, v.name as patient_name, p.number as patient_number, b.course_id,
             b.kind, b.room_id, r.name as room_name, b.practitioner_id, h.name as practitioner_name,
             b.from_at, b.to_at, b.note, b.replaces, b.stands,
             coalesce((select a.state from booking_arrival a
                        where a.clinic_id = b.clinic_id and a.booking_id = b.booking_id
                        order by a.seq desc limit 1), 'EXPECTED') as arrival
        from booking b
        join patient p on p.clinic_id = b.clinic_id and p.patient_id = b.patient_id
        join person_version v on v.clinic_id = p.clinic_id and v.patient_id = p.patient_id and v.version = p.version
        join room r on r.clinic_id = b.clinic_id and r.room_id = b.room_id
        join practitioner h on h.clinic_id = b.clinic_id and h.practitioner_id = b.practitioner_id
      """;

  private static final String FIND = COLUMNS + "where b.booking_id = :id";

  private static final String BETWEEN =
      COLUMNS
          + "where b.stands and b.from_at >= :from and b.from_at < :to order by b.from_at, b.booking_id limit :limit";

  private static final String OF_PATIENT =
      COLUMNS
          + "where b.stands and b.patient_id = :patient and b.to_at >= :from order by b.from_at limit :limit";

  private static final String IN_THE_WAY =
      COLUMNS
          + """
          where b.stands and b.booking_id is distinct from cast(:except as uuid)
            and tstzrange(b.from_at, b.to_at) && tstzrange(:from, :to)
            and (b.room_id = :room or b.practitioner_id = :practitioner or b.patient_id = :patient)
          order by b.from_at, b.booking_id limit 20
          """;

  private static final String FALL =
      "update booking set stands = false where booking_id = :id and stands";

  private static final String END =
      """
      insert into booking_end (booking_id, at, kind, reason, ended_by)
      values (:id, :at, :kind, :reason, :by)
      """;

  private static final String ARRIVE =
      """
      insert into booking_arrival (booking_id, seq, state, at, noted_by)
      select :id, coalesce(max(seq), 0) + 1, :state, :at, :by from booking_arrival where booking_id = :id
      """;

  private static final String ROOM_IN_USE =
      "select exists (select 1 from room where room_id = :id and closed_at is null)";

  private static final String COURSE_OF =
      "select exists (select 1 from course where course_id = :course and patient_id = :patient)";

  private final JdbcClient jdbc;

  BookingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void queue() {
    jdbc.sql(QUEUE).query(String.class).single();
  }

  void insert(
      BookingId id,
      BookingWish wish,
      Instant from,
      Instant to,
      Optional<BookingId> replaces,
      Instant at,
      String by) {
    jdbc.sql(INSERT)
        .param("id", id.value())
        .param("patient", wish.patient().value())
        .param("course", wish.course().map(CourseId::value).orElse(null))
        .param("kind", wish.kind().name())
        .param("room", wish.room().value())
        .param("practitioner", wish.practitioner().value())
        .param("from", Instants.column(from))
        .param("to", Instants.column(to))
        .param("note", wish.note().strip())
        .param("replaces", replaces.map(BookingId::value).orElse(null))
        .param("at", Instants.column(at))
        .param("by", by)
        .update();
  }

  Optional<Booking> find(BookingId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> booking(row)).optional();
  }

  List<Booking> between(Instant from, Instant to, int limit) {
    return jdbc.sql(BETWEEN)
        .param("from", Instants.column(from))
        .param("to", Instants.column(to))
        .param("limit", limit)
        .query((row, _) -> booking(row))
        .list();
  }

  List<Booking> of(PatientId patient, Instant from, int limit) {
    return jdbc.sql(OF_PATIENT)
        .param("patient", patient.value())
        .param("from", Instants.column(from))
        .param("limit", limit)
        .query((row, _) -> booking(row))
        .list();
  }

  List<Booking> inTheWay(BookingWish wish, Instant from, Instant to, Optional<BookingId> except) {
    return jdbc.sql(IN_THE_WAY)
        .param("except", except.map(BookingId::value).orElse(null))
        .param("from", Instants.column(from))
        .param("to", Instants.column(to))
        .param("room", wish.room().value())
        .param("practitioner", wish.practitioner().value())
        .param("patient", wish.patient().value())
        .query((row, _) -> booking(row))
        .list();
  }

  /** False when it was moved or cancelled before. */
  boolean end(BookingId id, Ending ending, String reason, Instant at, String by) {
    if (jdbc.sql(FALL).param("id", id.value()).update() == 0) {
      return false;
    }
    jdbc.sql(END)
        .param("id", id.value())
        .param("at", Instants.column(at))
        .param("kind", ending.name())
        .param("reason", reason)
        .param("by", by)
        .update();
    return true;
  }

  /** How a booking ends. */
  enum Ending {
    MOVED,
    CANCELLED
  }

  void arrive(BookingId id, Booking.Arrival state, Instant at, String by) {
    jdbc.sql(ARRIVE)
        .param("id", id.value())
        .param("state", state.name())
        .param("at", Instants.column(at))
        .param("by", by)
        .update();
  }

  boolean isInUse(RoomId room) {
    return jdbc.sql(ROOM_IN_USE).param("id", room.value()).query(Boolean.class).single();
  }

  boolean isOf(CourseId course, PatientId patient) {
    return jdbc.sql(COURSE_OF)
        .param("course", course.value())
        .param("patient", patient.value())
        .query(Boolean.class)
        .single();
  }

  private static Booking booking(ResultSet row) throws SQLException {
    return new Booking(
        new BookingId(row.getObject("booking_id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        row.getString("patient_name"),
        row.getString("patient_number"),
        Optional.ofNullable(row.getObject("course_id", UUID.class)).map(CourseId::new),
        Booking.Kind.valueOf(row.getString("kind")),
        new RoomId(row.getObject("room_id", UUID.class)),
        row.getString("room_name"),
        new PractitionerId(row.getObject("practitioner_id", UUID.class)),
        row.getString("practitioner_name"),
        Instants.at(row, "from_at"),
        Instants.at(row, "to_at"),
        row.getString("note"),
        Optional.ofNullable(row.getObject("replaces", UUID.class)).map(BookingId::new),
        row.getBoolean("stands"),
        Booking.Arrival.valueOf(row.getString("arrival")));
  }
}
