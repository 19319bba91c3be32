package exolog.core.custody;

import exolog.core.custody.LedgerWriter.Line;
import exolog.core.custody.VialEntry.Kind;
import exolog.core.id.ExcursionId;
import exolog.core.id.VialId;
import exolog.core.tenancy.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds excursions in readings and holds every vial that was there. The caller has locked the
 * place, so that no vial comes to it meanwhile.
 */
final class ExcursionHolds {
  private final ReadingRows readings;
  private final ExcursionRows excursions;
  private final VialRows vials;
  private final LedgerWriter writer;

  ExcursionHolds(
      ReadingRows readings, ExcursionRows excursions, VialRows vials, LedgerWriter writer) {
    this.readings = readings;
    this.excursions = excursions;
    this.vials = vials;
    this.writer = writer;
  }

  /** Looks again at what happened since the place was last known to be in range before then. */
  void find(Actor actor, Place place, Instant firstNew, Instant now) {
    Instant since = readings.lastInside(place.id(), firstNew).orElse(Instant.EPOCH);
    for (TimeOutside outside : TimeOutside.excursions(place, readings.since(place.id(), since))) {
      keep(place, outside, now).ifPresent(found -> hold(actor, place, found, now));
    }
  }

  /** A vial that comes to a place which is out of range right now is held, too. */
  Vial newcomer(Actor actor, Place place, Vial locked, Instant now) {
    Vial vial = locked;
    for (Excursion excursion : excursions.of(place.id(), Instant.EPOCH)) {
      if (excursion.ongoing()) {
        vial = hold(actor, place, excursion, vial, now);
      }
    }
    return vial;
  }

  /** The excursion to hold vials for; empty when somebody has assessed all of it. */
  private Optional<Excursion> keep(Place place, TimeOutside outside, Instant now) {
    List<Excursion> known =
        excursions.of(place.id(), outside.from()).stream()
            .filter(excursion -> outside.meets(excursion.began(), excursion.ended()))
            .toList();
    Instant assessed =
        known.stream()
            .filter(excursion -> excursion.assessedAt().isPresent())
            .map(Excursion::ended)
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
    if (!assessed.isBefore(outside.to())) {
      return Optional.empty();
    }
    TimeOutside rest = assessed.isAfter(outside.from()) ? outside.since(assessed) : outside;
    ExcursionId id =
        known.stream()
            .filter(excursion -> excursion.assessedAt().isEmpty())
            .findFirst()
            .map(Excursion::id)
            .map(open -> {
              excursions.grow(open, rest);
              return open;
            })
            .orElseGet(() -> {
              ExcursionId fresh = ExcursionId.fresh();
              excursions.insert(fresh, place.id(), rest, now);
              return fresh;
            });
    return excursions.find(id);
  }

  private void hold(Actor actor, Place place, Excursion excursion, Instant now) {
    for (VialId id : excursions.whoWasThere(excursion)) {
      vials.lock(id).ifPresent(vial -> hold(actor, place, excursion, vial, now));
    }
  }

  private Vial hold(Actor actor, Place place, Excursion excursion, Vial vial, Instant now) {
    excursions.insert(excursion.id(), vial.id());
    return writer.write(actor, vial, now, Line.of(Kind.EXCURSION, told(place, excursion)));
  }

  private static String told(Place place, Excursion excursion) {
    return place.name()
        + ": "
        + excursion.worst().stripTrailingZeros().toPlainString()
        + " °C, "
        + excursion.length().toMinutes()
        + (excursion.ongoing() ? " minutes and more" : " minutes")
        + " outside "
        + place.range();
  }
}
