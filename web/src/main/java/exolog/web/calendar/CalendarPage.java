package exolog.web.calendar;

import exolog.core.calendar.Bookings;
import exolog.core.calendar.Feeds;
import exolog.core.id.PractitionerId;
import exolog.core.practice.Account;
import exolog.core.practice.Clinic;
import exolog.core.practice.Clinics;
import exolog.core.tenancy.Actor;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.PublicAddress;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A week of the clinic, and one's own feed of it. */
@Framed
final class CalendarPage {
  private final Bookings bookings;
  private final Feeds feeds;
  private final Clinics clinics;
  private final Clock clock;
  private final PublicAddress address;

  CalendarPage(
      Bookings bookings, Feeds feeds, Clinics clinics, Clock clock, PublicAddress address) {
    this.bookings = bookings;
    this.feeds = feeds;
    this.clinics = clinics;
    this.clock = clock;
    this.address = address;
  }

  /** The week of a day; an address that names no day shows this week. */
  @GetMapping("/calendar")
  ModelAndView week(Account account, @RequestParam(defaultValue = "") String day) {
    return week(account, day, "");
  }

  /** The address is shown once: only its hash is kept. */
  @PostMapping("/calendar/feed")
  ModelAndView feed(HttpServletRequest request, Account account) {
    return account
        .practitioner()
        .map(own -> {
          String token = feeds.make(account.actor(), own).orThrow();
          return week(account, "", address.of(request) + "/feeds/" + token + ".ics");
        })
        .orElseGet(() -> new ModelAndView("redirect:/calendar"));
  }

  @PostMapping("/calendar/feed/revoke")
  ModelAndView revoke(HttpServletRequest request, Account account) {
    account.practitioner().ifPresent(own -> feeds.revoke(account.actor(), own));
    Frames.notice(request, Words.say("feed.revoked"));
    return new ModelAndView("redirect:/calendar");
  }

  private ModelAndView week(Account account, String day, String feedAddress) {
    Actor actor = account.actor();
    Clinic clinic = clinics.of(actor);
    LocalDate today = clinic.dayOf(clock.instant());
    LocalDate monday = Week.mondayOf(read(day).orElse(today));
    Optional<PractitionerId> own = account.practitioner();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put(
        "week",
        Week.of(monday, bookings.between(actor, monday, monday.plusDays(6)), clinic.zone()));
    model.put("today", today);
    model.put("zone", clinic.zone());
    model.put("feedPossible", own.isPresent());
    model.put("feedStands", own.map(one -> feeds.stands(actor, one)).orElse(false));
    model.put("feedAddress", feedAddress);
    return new ModelAndView("calendar/week", model);
  }

  private static Optional<LocalDate> read(String day) {
    try {
      return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
