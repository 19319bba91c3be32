package exolog.cohort;

import exolog.cohort.Catalogue.Kind;
import exolog.core.custody.Arrival;
import exolog.core.custody.Place;
import exolog.core.custody.PlaceDetails;
import exolog.core.custody.Vial;
import exolog.core.id.LotId;
import exolog.core.id.PlaceId;
import exolog.core.tenancy.Actor;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the demonstration keeps its vials, and one box that got too warm on its way. */
final class DemoPlaces {
  private final Doors doors;
  private final Actor actor;
  private final Clock clock;
  private final Map<Place.Kind, PlaceId> places = new LinkedHashMap<>();

  DemoPlaces(Doors doors, Actor actor, Clock clock) {
    this.doors = doors;
    this.actor = actor;
    this.clock = clock;
    enter("Demo freezer", Place.Kind.FREEZER, "-90", "-60");
    enter("Demo refrigerator", Place.Kind.REFRIGERATOR, "2", "8");
    enter("Demo transport box", Place.Kind.TRANSPORT, "2", "8");
  }

  /** Frozen goods into the freezer, the others into the refrigerator. */
  Vial receive(Kind kind, LotId lot, int microlitres) {
    var place = kind == Kind.SCALP ? Place.Kind.FREEZER : Place.Kind.REFRIGERATOR;
    return receive(place, lot, microlitres);
  }

  /** Invented readings: good ones, and a box at 16 °C whose vial waits for an assessment. */
  void today(LotId lot, int microlitres) {
    read(Place.Kind.FREEZER, "-76.5");
    read(Place.Kind.REFRIGERATOR, "4.8");
    receive(Place.Kind.TRANSPORT, lot, microlitres);
    read(Place.Kind.TRANSPORT, "16.0");
  }

  private Vial receive(Place.Kind place, LotId lot, int microlitres) {
    var arrival =
        new Arrival(lot, microlitres, Optional.empty(), Optional.ofNullable(places.get(place)));
    return doors.vials.receive(actor, arrival).orThrow();
  }

  private void read(Place.Kind kind, String celsius) {
    PlaceId place = Optional.ofNullable(places.get(kind)).orElseThrow();
    doors.coldChain.read(actor, place, clock.instant(), new BigDecimal(celsius)).orThrow();
  }

  private void enter(String name, Place.Kind kind, String lowest, String highest) {
    var details =
        new PlaceDetails(
            name,
            kind,
            new BigDecimal(lowest),
            new BigDecimal(highest),
            kind == Place.Kind.TRANSPORT ? 0 : 30);
    places.put(kind, doors.places.enter(actor, details).orThrow().id());
  }
}
