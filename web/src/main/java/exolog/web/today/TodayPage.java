package exolog.web.today;

import exolog.core.calendar.Bookings;
import exolog.core.consultation.Screenings;
import exolog.core.custody.Vials;
import exolog.core.patient.Patients;
import exolog.core.practice.Clinics;
import exolog.core.practice.Practitioners;
import exolog.core.safety.LookBacks;
import exolog.core.safety.Recall;
import exolog.core.safety.Recalls;
import exolog.core.tenancy.Actor;
import exolog.web.course.WaitingSessions;
import exolog.web.layout.Framed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a day at the clinic starts with: what is unsafe, then a patient or a vial. */
@Framed
final class TodayPage {
  private final Patients patients;
  private final Screenings screenings;
  private final Vials vials;
  private final Recalls recalls;
  private final LookBacks lookBacks;
  private final Practitioners practitioners;
  private final Clinics clinics;
  private final WaitingSessions waiting;
  private final Bookings bookings;
  private final Clock clock;

  TodayPage(
      Patients patients,
      Screenings screenings,
      Vials vials,
      Recalls recalls,
      LookBacks lookBacks,
      Practitioners practitioners,
      Clinics clinics,
      WaitingSessions waiting,
      Bookings bookings,
      Clock clock) {
    this.patients = patients;
    this.screenings = screenings;
    this.vials = vials;
    this.recalls = recalls;
    this.lookBacks = lookBacks;
    this.practitioners = practitioners;
    this.clinics = clinics;
    this.waiting = waiting;
    this.bookings = bookings;
    this.clock = clock;
  }

  @GetMapping("/today")
  ModelAndView page(Actor actor) {
    LocalDate today = clinics.of(actor).dayOf(clock.instant());
    return new ModelAndView(
        "today/page",
        Map.of(
            "today", today,
            "waiting", waiting.of(actor),
            "bookings", bookings.between(actor, today, today),
            "again", screenings.toAskAgain(actor),
            "endings", practitioners.ending(actor, today),
            "patients",
                patients.search(actor, "", Optional.empty()).rows().stream().limit(12).toList(),
            "recalls", recalls.list(actor).stream().filter(Recall::isOpen).toList(),
            "lookBacks", lookBacks.open(actor),
            "vials", vials.stock(actor, Optional.empty()).rows().stream().limit(6).toList()));
  }
}
