package exolog.web.consultation;

import exolog.core.course.Courses;
import exolog.core.evidence.Route;
import exolog.core.practice.Clinics;
import exolog.core.practice.Credential;
import exolog.core.practice.Entitlement;
import exolog.core.practice.Practitioner;
import exolog.core.practice.Practitioners;
import exolog.core.practice.Procedure;
import exolog.core.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may treat by the planned route: what the patient may know of them before deciding. */
@Component
public final class Treaters {
  private final Practitioners practitioners;
  private final Courses courses;
  private final Clinics clinics;
  private final Clock clock;

  Treaters(Practitioners practitioners, Courses courses, Clinics clinics, Clock clock) {
    this.practitioners = practitioners;
    this.courses = courses;
    this.clinics = clinics;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param valid credentials today: licences, trainings, and the privilege for this route
   * @param sessions of courses by this route held in this clinic
   */
  public record Treater(
      String name, String profession, List<Credential> valid, int sessions, boolean mayTreat) {
    public Treater {
      valid = List.copyOf(valid);
    }
  }

  public List<Treater> by(Actor actor, Route route) {
    LocalDate today = clinics.of(actor).dayOf(clock.instant());
    Optional<Procedure> procedure = Procedure.of(route.key());
    var held = courses.heldBy(actor, route);
    List<Practitioner> all = practitioners.list(actor);
    boolean privilegesKept =
        all.stream()
            .flatMap(person -> person.credentials().stream())
            .anyMatch(credential -> credential.procedure().isPresent());
    return all.stream()
        .map(person -> {
          List<Credential> valid =
              person.credentials().stream()
                  .filter(credential -> credential.isValidOn(today))
                  .filter(credential ->
                      credential.procedure().isEmpty() || credential.procedure().equals(procedure))
                  .toList();
          return new Treater(
              person.name(),
              person.profession(),
              valid,
              held.getOrDefault(person.id(), 0),
              Entitlement.of(valid, procedure, privilegesKept).mayTreat());
        })
        .toList();
  }
}
