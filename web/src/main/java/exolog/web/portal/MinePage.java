package exolog.web.portal;

import exolog.core.course.Administration;
import exolog.core.course.Exposures;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.forecast.Forecasts;
import exolog.core.id.PatientId;
import exolog.core.patient.Patient;
import exolog.core.patient.Patients;
import exolog.core.practice.Account;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.forecast.Scored;
import exolog.web.layout.Framed;
import exolog.web.outcome.MeasuredCourse;
import exolog.web.outcome.MeasuredCourses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The patient's own page. Whose it is comes from the account, never from the address. */
@Framed
final class MinePage {
  private final Patients patients;
  private final Exposures exposures;
  private final Vials vials;
  private final Forecasts forecasts;
  private final MeasuredCourses measured;
  private final Scored scored;

  MinePage(
      Patients patients,
      Exposures exposures,
      Vials vials,
      Forecasts forecasts,
      MeasuredCourses measured,
      Scored scored) {
    this.patients = patients;
    this.exposures = exposures;
    this.vials = vials;
    this.forecasts = forecasts;
    this.measured = measured;
    this.scored = scored;
  }

  @GetMapping("/mine")
  ModelAndView page(Account account) {
    Actor actor = account.actor();
    PatientId id = account.patient().orElseThrow(Missing::new);
    Patient patient = patients.find(actor, id).orElseThrow(Missing::new);
    List<MeasuredCourse> courses = measured.of(actor, id);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("patient", patient);
    model.put("vials", vials(actor, id));
    model.put("forecast", forecasts.of(actor, id, Optional.empty()).rows().stream().findFirst());
    model.put("measured", courses);
    model.put("verdicts", scored.latest(actor, courses));
    return new ModelAndView("portal/mine", model);
  }

  private List<Vial> vials(Actor actor, PatientId id) {
    return exposures.of(actor, id).stream()
        .map(Administration::vial)
        .distinct()
        .limit(50)
        .flatMap(vial -> vials.find(actor, vial).stream())
        .toList();
  }
}
