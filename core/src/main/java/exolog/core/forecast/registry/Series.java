package exolog.core.forecast.registry;

import exolog.core.course.Site;
import exolog.core.id.PatientId;
import java.util.List;

/** One person's measured course at one site, from the last reading before the first session on. */
public record Series(
    PatientId patient, Site site, double baseline, List<Given> given, List<Visit> visits) {
  public Series {
    given = List.copyOf(given);
    visits = List.copyOf(visits);
  }
}
