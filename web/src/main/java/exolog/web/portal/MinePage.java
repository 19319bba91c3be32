package exolog.web.portal;

import exolog.core.course.Administration;
import exolog.core.course.Exposures;
import exolog.core.custody.Vials;
import exolog.core.forecast.Forecasts;
import exolog.core.forecast.FrozenForecast;
import exolog.core.id.PatientId;
import exolog.core.id.VialId;
import exolog.core.patient.Patient;
import exolog.core.patient.Patients;
import exolog.core.practice.Account;
import exolog.core.product.Lot;
import exolog.core.product.LotStatus;
import exolog.core.product.Lots;
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
  private static final int MOST_VIALS = 50;

  private final Patients patients;
  private final Exposures exposures;
  private final Vials vials;
  private final Lots lots;
  private final Forecasts forecasts;
  private final MeasuredCourses measured;
  private final Scored scored;

  MinePage(
      Patients patients,
      Exposures exposures,
      Vials vials,
      Lots lots,
      Forecasts forecasts,
      MeasuredCourses measured,
      Scored scored) {
    this.patients = patients;
    this.exposures = exposures;
    this.vials = vials;
    this.lots = lots;
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
    Optional<FrozenForecast> forecast =
        forecasts.of(actor, id, Optional.empty()).rows().stream().findFirst();
    model.put("forecast", forecast);
    model.put("note", forecast.flatMap(frozen -> forecasts.note(actor, frozen.id())));
    model.put("measured", courses);
    model.put("verdicts", scored.latest(actor, courses));
    return new ModelAndView("portal/mine", model);
  }

  /** Newest first. A lot that was recalled or stopped since is the first thing to know. */
  private List<GivenVial> vials(Actor actor, PatientId id) {
    Map<VialId, Administration> newest = new LinkedHashMap<>();
    exposures.of(actor, id).forEach(given -> newest.putIfAbsent(given.vial(), given));
    return newest.values().stream()
        .limit(MOST_VIALS)
        .flatMap(given -> given(actor, given).stream())
        .toList();
  }

  private Optional<GivenVial> given(Actor actor, Administration given) {
    Optional<Lot> lot = lots.find(given.lot());
    return vials
        .find(actor, given.vial())
        .map(vial ->
            new GivenVial(
                vial,
                given.at(),
                lot.filter(known -> known.status() == LotStatus.RECALLED).isPresent()));
  }
}
