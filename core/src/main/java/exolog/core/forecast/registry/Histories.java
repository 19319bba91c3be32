package exolog.core.forecast.registry;

import exolog.core.course.Site;
import exolog.core.id.LotId;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes measured courses out of what happened. A person's history of one concern is one course:
 * later sessions add to the exposure, and it ends where another source or route begins, because
 * what is measured after that is no longer this stratum's.
 */
final class Histories {
  private static final double SECONDS_A_WEEK = 7 * 86_400;

  /** One reading as it stands. */
  record Reading(PatientId patient, Site site, double value, Instant at) {}

  /** One session's dose at one site from one lot; a session that gave nothing has neither. */
  record Dose(
      PatientId patient,
      Instant heldAt,
      PractitionerId provider,
      String source,
      String route,
      Optional<At> at) {}

  /** Where, from which lot and how much. */
  record At(Site site, LotId lot, double relativeDose) {}

  private final Stratum stratum;

  Histories(Stratum stratum) {
    this.stratum = stratum;
  }

  /**
   * The courses of these people.
   *
   * @param doses by patient and time
   * @param readings by patient, site and time
   */
  List<Series> of(List<Dose> doses, List<Reading> readings) {
    Map<PatientId, List<Dose>> given = new LinkedHashMap<>();
    for (Dose dose : doses) {
      given.computeIfAbsent(dose.patient(), _ -> new ArrayList<>()).add(dose);
    }
    Map<PatientId, Map<Site, List<Reading>>> read = new LinkedHashMap<>();
    for (Reading reading : readings) {
      read.computeIfAbsent(reading.patient(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(reading.site(), _ -> new ArrayList<>())
          .add(reading);
    }
    var series = new ArrayList<Series>();
    given.forEach((patient, mine) ->
        read.getOrDefault(patient, Map.of())
            .forEach((site, seen) -> series(patient, site, mine, seen).ifPresent(series::add)));
    return series;
  }

  private Optional<Series> series(
      PatientId patient, Site site, List<Dose> doses, List<Reading> readings) {
    Instant began = doses.getFirst().heldAt();
    Instant end = end(doses);
    Optional<Reading> baseline =
        readings.stream().filter(r -> !r.at().isAfter(began)).reduce((_, later) -> later);
    if (!fits(doses.getFirst()) || baseline.isEmpty()) {
      return Optional.empty();
    }
    double level = baseline.get().value();
    List<Given> given =
        doses.stream()
            .filter(dose -> dose.heldAt().isBefore(end))
            .flatMap(dose -> given(dose, site, began).stream())
            .toList();
    List<Visit> visits =
        readings.stream()
            .filter(r -> r.at().isAfter(began) && r.at().isBefore(end))
            .map(r -> new Visit(weeks(began, r.at()), r.value() - level))
            .filter(visit -> visit.week() <= RegistryRules.horizonMost())
            .toList();
    return given.isEmpty() || visits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Series(patient, site, level, given, visits));
  }

  private static Optional<Given> given(Dose dose, Site site, Instant began) {
    return dose.at()
        .filter(at -> at.site() == site)
        .map(at ->
            new Given(weeks(began, dose.heldAt()), at.relativeDose(), at.lot(), dose.provider()));
  }

  private Instant end(List<Dose> doses) {
    return doses.stream()
        .filter(dose -> !fits(dose))
        .map(Dose::heldAt)
        .findFirst()
        .orElse(Instant.MAX);
  }

  private boolean fits(Dose dose) {
    return dose.source().equals(stratum.source().key())
        && dose.route().equals(stratum.route().key());
  }

  private static double weeks(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds() / SECONDS_A_WEEK;
  }
}
