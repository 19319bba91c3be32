package exolog.web.course;

import exolog.core.course.Courses;
import exolog.core.course.DrawRequest;
import exolog.core.course.Draws;
import exolog.core.course.GivenPoint;
import exolog.core.course.Session;
import exolog.core.custody.Vial;
import exolog.core.custody.VialState;
import exolog.core.custody.Vials;
import exolog.core.tenancy.Actor;
import exolog.web.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The map of the last closed session of the course, as a form to start from. */
@Component
final class RepeatedMap {
  private final Courses courses;
  private final Draws draws;
  private final Vials vials;

  RepeatedMap(Courses courses, Draws draws, Vials vials) {
    this.courses = courses;
    this.draws = draws;
    this.vials = vials;
  }

  boolean isThere(Actor actor, Session session) {
    return !courses.mapBefore(actor, session).isEmpty();
  }

  /**
   * Rows of the last map in the place of those typed; the head of the form stays as typed, a
   * scanned vial too.
   */
  Form over(Actor actor, Session session, Form form) {
    List<GivenPoint> map = courses.mapBefore(actor, session);
    Map<String, List<String>> typed = new LinkedHashMap<>(form.typed());
    typed.keySet().removeIf(name -> name.matches("[a-z]+-\\d+"));
    MapForm.known(map).forEach((name, value) -> typed.put(name, List.of(value)));
    Optional<Vial> open =
        form.value("code").isEmpty() ? stillOpen(actor, session, map) : Optional.empty();
    open.ifPresent(vial -> {
      typed.put("code", List.of(vial.serial().text()));
      map.getFirst().materials().deviceLot().ifPresent(lot -> typed.put("deviceLot", List.of(lot)));
    });
    return new Form(typed, List.of());
  }

  /** The vial of the last map, where it is open still and nothing forbids to draw from it. */
  private Optional<Vial> stillOpen(Actor actor, Session session, List<GivenPoint> map) {
    return map.stream()
        .findFirst()
        .flatMap(point -> vials.find(actor, point.vial()))
        .filter(vial -> vial.state() == VialState.OPEN)
        .filter(vial -> {
          GivenPoint first = map.getFirst();
          var wish =
              new DrawRequest(
                  UUID.randomUUID(),
                  session.id(),
                  vial.id(),
                  first.region().site(),
                  courses.find(actor, session.course()).orElseThrow().route(),
                  first.depthMicrometres(),
                  first.volume().value(),
                  1);
          return draws.preview(actor, wish).isEmpty();
        });
  }
}
