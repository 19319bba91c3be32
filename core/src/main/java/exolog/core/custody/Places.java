package exolog.core.custody;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.id.PlaceId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The places where a clinic keeps its vials. */
public final class Places {
  private final PlaceRows rows;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Places(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.rows = new PlaceRows(jdbc);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** Names a place. It cannot be changed afterwards: another range is another place. */
  public Answer<Place> enter(Actor actor, PlaceDetails details) {
    Checks checks = details.check();
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    return tenancy.as(
        actor,
        () -> {
          PlaceId id = PlaceId.fresh();
          if (!rows.insert(id, details, Instants.now(clock), actor.name())) {
            return Answer.refused(
                "place.name.taken",
                "name",
                details.name(),
                "There is a place called "
                    + details.name().strip()
                    + " in this clinic. Give this one another name.");
          }
          audit.write(actor, "place.entered", id, details.name().strip());
          return Answer.given(rows.find(id).orElseThrow());
        });
  }

  public Optional<Place> find(Actor actor, PlaceId id) {
    return tenancy.as(actor, () -> rows.find(id));
  }

  /** By name; at most two hundred. */
  public List<Place> list(Actor actor) {
    return tenancy.as(actor, () -> rows.list(200));
  }

  /** Whether the clinic names places at all: then a vial without one has lost its way. */
  public boolean areNamed(Actor actor) {
    return tenancy.as(actor, () -> !rows.list(1).isEmpty());
  }
}
