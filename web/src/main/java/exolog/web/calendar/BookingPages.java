package exolog.web.calendar;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.calendar.Booking;
import exolog.core.calendar.Bookings;
import exolog.core.id.BookingId;
import exolog.core.patient.Patient;
import exolog.core.practice.Account;
import exolog.core.practice.Clinics;
import exolog.core.practice.Practitioners;
import exolog.core.practice.Rooms;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Choice;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Named;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Makes, moves and cancels bookings, and notes who arrived. */
@Framed
final class BookingPages {
  private final Bookings bookings;
  private final BookingForm reader;
  private final Rooms rooms;
  private final Practitioners practitioners;
  private final Clinics clinics;
  private final Clock clock;

  BookingPages(
      Bookings bookings,
      BookingForm reader,
      Rooms rooms,
      Practitioners practitioners,
      Clinics clinics,
      Clock clock) {
    this.bookings = bookings;
    this.reader = reader;
    this.rooms = rooms;
    this.practitioners = practitioners;
    this.clinics = clinics;
    this.clock = clock;
  }

  @GetMapping("/calendar/new")
  ModelAndView blank(HttpServletRequest request, Account account) {
    Form asked = Form.of(request);
    Map<String, String> known = new LinkedHashMap<>();
    known.put("minutes", "30");
    known.put("day", clinics.of(account.actor()).dayOf(clock.instant()).toString());
    account.practitioner().ifPresent(own -> known.put("practitioner", own.toString()));
    for (String field : List.of("number", "kind", "course", "day", "time")) {
      if (!asked.value(field).isEmpty()) {
        known.put(field, asked.value(field));
      }
    }
    return form(account.actor(), Form.filled(known), HttpStatus.OK);
  }

  @PostMapping("/calendar")
  ModelAndView book(HttpServletRequest request, Actor actor) {
    Form form = Form.of(request);
    return switch (reader.read(actor, form).then(wish -> bookings.book(actor, wish))) {
      case Answer.Given(Booking booking) -> done(request, booking, "booking.made");
      case Answer.Refused(var refusals) ->
          form(actor, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @GetMapping("/calendar/{id}")
  ModelAndView one(Actor actor, @PathVariable UUID id) {
    Booking booking = booking(actor, id);
    Map<String, String> known = BookingForm.known(booking, clinics.of(actor).zone());
    return one(actor, booking, Form.filled(known), HttpStatus.OK);
  }

  @PostMapping("/calendar/{id}/move")
  ModelAndView move(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    BookingId key = new BookingId(id);
    return answered(
        request,
        actor,
        id,
        reader
            .read(actor, form)
            .then(wish -> bookings.move(actor, key, wish, form.value("reason"))),
        "booking.moved");
  }

  @PostMapping("/calendar/{id}/cancel")
  ModelAndView cancel(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    String reason = Form.of(request).value("cancelReason");
    Answer<Booking> answer =
        switch (bookings.cancel(actor, new BookingId(id), reason)) {
          case Answer.Given<Booking> given -> given;
          case Answer.Refused<Booking>(var refusals) ->
              Answer.refused(refusals.stream().map(BookingPages::ofCancel).toList());
        };
    return answered(request, actor, id, answer, "booking.cancelled");
  }

  @PostMapping("/calendar/{id}/arrival")
  ModelAndView arrive(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<Booking.Arrival> state =
        read.needed("state", read.choice("state", Booking.Arrival.class));
    if (state.isEmpty()) {
      return one(actor, booking(actor, id), read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Answer<Booking> answer = bookings.arrive(actor, new BookingId(id), state.get());
    return answer instanceof Answer.Given<Booking> && form.chose("back", "today")
        ? new ModelAndView("redirect:/today")
        : answered(request, actor, id, answer, "booking.arrival." + state.get());
  }

  private ModelAndView answered(
      HttpServletRequest request, Actor actor, UUID id, Answer<Booking> answer, String key) {
    return switch (answer) {
      case Answer.Given(Booking booking) -> done(request, booking, key);
      case Answer.Refused(var refusals) ->
          one(
              actor,
              booking(actor, id),
              Form.of(request).refused(refusals),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private static ModelAndView done(HttpServletRequest request, Booking booking, String key) {
    Frames.notice(request, Words.say(key));
    return new ModelAndView("redirect:/calendar/" + booking.id());
  }

  private static Refusal ofCancel(Refusal refusal) {
    return refusal.field().equals("reason")
        ? new Refusal(refusal.key(), "cancelReason", refusal.value(), refusal.sentence())
        : refusal;
  }

  private Booking booking(Actor actor, UUID id) {
    return bookings.find(actor, new BookingId(id)).orElseThrow(Missing::new);
  }

  private ModelAndView one(Actor actor, Booking booking, Form form, HttpStatus status) {
    Map<String, Object> model = choices(actor, form);
    model.put("booking", booking);
    model.put("zone", clinics.of(actor).zone());
    return new ModelAndView("calendar/one", model, status);
  }

  private ModelAndView form(Actor actor, Form form, HttpStatus status) {
    return new ModelAndView("calendar/new", choices(actor, form), status);
  }

  private Map<String, Object> choices(Actor actor, Form form) {
    Map<String, Object> model = new LinkedHashMap<>();
    Optional<Patient> patient = reader.patient(actor, form);
    model.put("patient", patient);
    model.put(
        "courses",
        patient.map(known -> reader.running(actor, known.id())).orElse(List.of()).stream()
            .map(course ->
                new Choice(
                    course.id().toString(),
                    Named.concern(course.concern()) + ", " + Named.route(course.route())))
            .toList());
    model.put(
        "rooms",
        rooms.list(actor).stream()
            .map(room -> new Choice(room.id().toString(), room.name()))
            .toList());
    model.put(
        "practitioners",
        practitioners.list(actor).stream()
            .map(p -> new Choice(p.id().toString(), p.name()))
            .toList());
    model.put("form", form);
    return model;
  }
}
