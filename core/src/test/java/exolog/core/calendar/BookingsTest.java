package exolog.core.calendar;

import static exolog.core.TestClinic.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import exolog.core.id.PractitionerId;
import exolog.core.patient.Patient;
import exolog.core.practice.Room;
import exolog.core.practice.Rooms;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class BookingsTest {
  private final TestClinic here = new TestClinic();
  private final Bookings bookings = here.bookings;
  private final Rooms rooms = new Rooms(here.jdbc, here.tenancy, here.audit, here.clock);
  private final Room first = rooms.open(here.actor, "Room 1").orThrow();
  private final Room second = rooms.open(here.actor, "Room 2").orThrow();
  private final PractitionerId ada = here.practitioner();
  private final PractitionerId ben = here.practitioner();
  private final Patient ann = here.patient("Ann Smith");
  private final Patient bob = here.patient("Bob Jones");

  @Test
  void aRoomAPractitionerAndAPatientAreBookedOnceAndTheSentenceNamesWhoHoldsTheTime() {
    bookings.book(here.actor, wish(ann, first, ada, "2026-03-09T10:00")).orThrow();
    assertThat(sentences(bookings.book(here.actor, wish(bob, first, ben, "2026-03-09T10:15"))))
        .containsExactly(
            "Room 1 is taken from 2026-03-09 10:00 to 10:30 by Ann Smith ("
                + ann.number()
                + "). Choose another room or time.");
    assertThat(sentences(bookings.book(here.actor, wish(bob, second, ada, "2026-03-09T10:15"))))
        .containsExactly(
            "Dr Ada Example is with Ann Smith ("
                + ann.number()
                + ") from 2026-03-09 10:00 to 10:30. Choose somebody else or another time.");
    assertThat(sentences(bookings.book(here.actor, wish(ann, second, ben, "2026-03-09T10:15"))))
        .singleElement()
        .asString()
        .contains("already booked from 2026-03-09 10:00 to 10:30 with Dr Ada Example");
    assertThat(bookings.book(here.actor, wish(bob, first, ada, "2026-03-09T10:30")))
        .as("right after it")
        .isInstanceOf(Answer.Given.class);
  }

  @Test
  void ofManyWhoBookTheSameTimeAtOnceOneDoes() throws Exception {
    List<Callable<Answer<Booking>>> hands = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Patient someone = here.patient("Person " + i);
      hands.add(() -> bookings.book(here.actor, wish(someone, first, ada, "2026-03-09T10:00")));
    }
    List<Answer<Booking>> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(hands)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).filteredOn(Answer.Given.class::isInstance).hasSize(1);
    assertThat(answers)
        .filteredOn(Answer.Refused.class::isInstance)
        .hasSize(11)
        .allSatisfy(no -> assertThat(sentences(no)).isNotEmpty());
    assertThat(on("2026-03-09")).hasSize(1);
  }

  @Test
  void theDatabaseItselfHoldsARoomForOne() {
    Booking held = bookings.book(here.actor, wish(ann, first, ada, "2026-03-09T10:00")).orThrow();
    String twice =
        """
        insert into booking (booking_id, patient_id, kind, room_id, practitioner_id, from_at, to_at, booked_at, booked_by)
        select gen_random_uuid(), :patient, kind, room_id, :practitioner, from_at, to_at, booked_at, 'somebody'
          from booking where booking_id = :id
        """;
    assertThatThrownBy(() ->
            here.tenancy.as(
                here.actor,
                () ->
                    here.jdbc
                        .sql(twice)
                        .param("patient", bob.id().value())
                        .param("practitioner", ben.value())
                        .param("id", held.id().value())
                        .update()))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("booking_room");
  }

  @Test
  void aMovedBookingIsSupersededAndFreesItsTime() {
    Booking old = bookings.book(here.actor, wish(ann, first, ada, "2026-03-09T10:00")).orThrow();
    assertThat(
            sentences(
                bookings.move(
                    here.actor, old.id(), wish(ann, first, ada, "2026-03-09T10:15"), " ")))
        .containsExactly("Give the reason, in at most 500 characters.");
    Booking moved =
        bookings
            .move(here.actor, old.id(), wish(ann, first, ada, "2026-03-09T10:15"), "late train")
            .orThrow();
    assertThat(moved.replaces()).contains(old.id());
    assertThat(bookings.find(here.actor, old.id()).orElseThrow().stands()).isFalse();
    assertThat(bookings.book(here.actor, wish(bob, first, ada, "2026-03-09T09:45")))
        .isInstanceOf(Answer.Given.class);
    assertThat(
            sentences(
                bookings.move(
                    here.actor, old.id(), wish(ann, first, ada, "2026-03-10T10:15"), "again")))
        .singleElement()
        .asString()
        .contains("moved or cancelled by somebody else");
  }

  @Test
  void aMoveThatIsRefusedLeavesTheBookingWhereItWas() {
    Booking anns = bookings.book(here.actor, wish(ann, first, ada, "2026-03-09T10:00")).orThrow();
    bookings.book(here.actor, wish(bob, first, ben, "2026-03-09T11:00")).orThrow();
    assertThat(
            bookings.move(here.actor, anns.id(), wish(ann, first, ada, "2026-03-09T11:00"), "late"))
        .isInstanceOf(Answer.Refused.class);
    assertThat(bookings.find(here.actor, anns.id()).orElseThrow().stands()).isTrue();
    assertThat(on("2026-03-09")).hasSize(2);
  }

  @Test
  void aCancelledBookingFreesItsTimeAndKeepsItsReason() {
    Booking held = bookings.book(here.actor, wish(ann, first, ada, "2026-03-09T10:00")).orThrow();
    bookings.cancel(here.actor, held.id(), "patient is ill").orThrow();
    assertThat(on("2026-03-09")).isEmpty();
    bookings.book(here.actor, wish(bob, first, ada, "2026-03-09T10:00")).orThrow();
    assertThat(here.audit.about(here.actor, held.id(), 10))
        .extracting("why")
        .contains("patient is ill");
  }

  @Test
  void onTheNightTheClocksGoForwardTheSkippedHourIsRefusedAndTheDayIsWhole() {
    assertThat(sentences(bookings.book(here.actor, wish(ann, first, ada, "2026-03-29T02:30"))))
        .containsExactly(
            "There is no 02:30 on 2026-03-29: the clocks go from 02:00 to 03:00. Choose a time before or after.");
    bookings.book(here.actor, wish(ann, first, ada, "2026-03-29T01:30")).orThrow();
    assertThat(bookings.book(here.actor, wish(ann, first, ada, "2026-03-29T03:00")))
        .as("half an hour after 01:30 it is 03:00")
        .isInstanceOf(Answer.Given.class);
    bookings.book(here.actor, wish(bob, second, ben, "2026-03-29T23:30")).orThrow();
    assertThat(on("2026-03-29")).hasSize(3);
  }

  @Test
  void onTheNightTheClocksGoBackAnHourThatComesTwiceMeansItsFirstComing() {
    Booking twice = bookings.book(here.actor, wish(ann, first, ada, "2026-10-25T02:30")).orThrow();
    assertThat(twice.from()).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(Duration.between(twice.from(), twice.to())).isEqualTo(Duration.ofMinutes(30));
    bookings.book(here.actor, wish(bob, first, ada, "2026-10-25T03:00")).orThrow();
    assertThat(on("2026-10-25")).hasSize(2);
  }

  @Test
  void whatCannotBeBookedIsToldInASentence() {
    assertThat(sentences(bookings.book(here.actor, wish(ann, first, ada, "2026-02-27T10:00"))))
        .containsExactly("2026-02-27 10:00 is past. Choose a time from today on.");
    rooms.close(here.actor, second.id()).orThrow();
    assertThat(sentences(bookings.book(here.actor, wish(ann, second, ada, "2026-03-09T10:00"))))
        .containsExactly("There is no such room in use. Choose one from the list.");
  }

  @Test
  void whoArrivedAndWhoDidNotIsNotedAndTheLatestWordCounts() {
    Booking held = bookings.book(here.actor, wish(ann, first, ada, "2026-03-02T11:00")).orThrow();
    bookings.arrive(here.actor, held.id(), Booking.Arrival.NO_SHOW).orThrow();
    assertThat(bookings.arrive(here.actor, held.id(), Booking.Arrival.ARRIVED).orThrow().arrival())
        .isEqualTo(Booking.Arrival.ARRIVED);
  }

  @Test
  void aFeedOpensByItsAddressAloneUntilItIsRevokedAndShowsOnlyItsOwn() {
    bookings.book(here.actor, wish(ann, first, ada, "2026-03-09T10:00")).orThrow();
    bookings.book(here.actor, wish(bob, second, ben, "2026-03-09T10:00")).orThrow();
    Feeds feeds = here.feeds;
    String token = feeds.make(here.actor, ada).orThrow();
    assertThat(feeds.read(token).orElseThrow().bookings())
        .extracting(Booking::patientNumber)
        .containsExactly(ann.number());
    assertThat(feeds.read(token + "x")).isEmpty();
    String newer = feeds.make(here.actor, ada).orThrow();
    assertThat(feeds.read(token)).as("replaced").isEmpty();
    assertThat(feeds.revoke(here.actor, ada)).isEqualTo(1);
    assertThat(feeds.read(newer)).isEmpty();
  }

  @Test
  void anotherClinicSeesNoBookingAndMayBookTheSameTime() {
    bookings.book(here.actor, wish(ann, first, ada, "2026-03-09T10:00")).orThrow();
    TestClinic other = new TestClinic();
    assertThat(
            other.bookings.between(
                other.actor, LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31")))
        .isEmpty();
  }

  private List<Booking> on(String day) {
    return bookings.between(here.actor, LocalDate.parse(day), LocalDate.parse(day));
  }

  private static BookingWish wish(Patient who, Room where, PractitionerId by, String begins) {
    return new BookingWish(
        who.id(),
        Optional.empty(),
        Booking.Kind.CONSULTATION,
        where.id(),
        by,
        LocalDateTime.parse(begins),
        30,
        "");
  }
}
