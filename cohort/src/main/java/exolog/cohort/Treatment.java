package exolog.cohort;

import exolog.core.course.DrawRequest;
import exolog.core.course.DrawResult;
import exolog.core.course.Session;
import exolog.core.course.Site;
import exolog.core.custody.Vial;
import exolog.core.id.CourseId;
import exolog.core.id.PractitionerId;
import exolog.core.tenancy.Actor;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/** One patient's sessions, each drawn from a real vial through the gate. */
final class Treatment {
  private static final int VIAL_UL = 5_000;
  private static final int PER_SITE_UL = 1_200;
  private static final int INJECTED_AT_UM = 1_500;

  private final Doors doors;
  private final Actor actor;
  private final PractitionerId hand;
  private final Catalogue catalogue;
  private final DemoPlaces places;
  private final Plan plan;
  private final SplittableRandom random;

  Treatment(
      Doors doors,
      Actor actor,
      PractitionerId hand,
      Catalogue catalogue,
      DemoPlaces places,
      Plan plan,
      SplittableRandom random) {
    this.doors = doors;
    this.actor = actor;
    this.hand = hand;
    this.catalogue = catalogue;
    this.places = places;
    this.plan = plan;
    this.random = random;
  }

  void session(CourseId course, long day) {
    Session session = doors.courses.hold(actor, course, hand, "").orThrow();
    var lot = plan.lotOn(day);
    Vial vial = places.receive(lot.kind, catalogue.lot(lot), VIAL_UL);
    for (Site site : plan.sites()) {
      draw(session, vial, site);
    }
    doors.vials.find(actor, vial.id()).ifPresent(this::waste);
  }

  private void draw(Session session, Vial vial, Site site) {
    Optional<Integer> depth =
        switch (plan.route()) {
          case INJECTION, MICRONEEDLING -> Optional.of(INJECTED_AT_UM);
          default -> Optional.empty();
        };
    var request =
        new DrawRequest(
            new UUID(random.nextLong(), random.nextLong()),
            session.id(),
            vial.id(),
            site,
            plan.route(),
            depth,
            PER_SITE_UL,
            1.0);
    switch (doors.draws.draw(actor, request)) {
      case DrawResult.Drawn _ -> {}
      case DrawResult.Refused refused ->
          throw new IllegalStateException("the story forgot: " + refused.first().sentence());
      case DrawResult.NotUnderstood(var refusals) ->
          throw new IllegalStateException("the story forgot: " + refusals);
    }
  }

  private void waste(Vial vial) {
    doors.vials.waste(actor, vial.id(), vial.left(), "Demo: rest of an opened vial").orThrow();
  }
}
