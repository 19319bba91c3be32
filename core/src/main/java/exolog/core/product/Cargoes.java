package exolog.core.product;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.id.CargoProfileId;
import exolog.core.id.LotId;
import exolog.core.product.cargo.CargoReader;
import exolog.core.product.cargo.CargoReading;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lots carry. A newer profile speaks; the older ones stay. */
public final class Cargoes {
  private final CargoRows rows;
  private final LotRows lots;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Cargoes(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.rows = new CargoRows(jdbc);
    this.lots = new LotRows(jdbc);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** What entering the list would enter; enters nothing. */
  public Answer<CargoReading.Preview> preview(CargoList list) {
    Checks checks = list.check();
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    String name = list.fileName().isBlank() ? "The list" : list.fileName();
    byte[] bytes = list.text().getBytes(StandardCharsets.UTF_8);
    return switch (CargoReader.read(name, bytes, list.species())) {
      case CargoReading.Preview preview -> Answer.given(preview);
      case CargoReading.Unreadable(String sentence) ->
          Answer.refused("cargo.unreadable", "list", "", sentence);
    };
  }

  /** Enters a whole list, or what is left of it once the person has seen what cannot be entered. */
  public Answer<CargoProfile> enter(Actor actor, LotId lot, CargoList list) {
    return preview(list)
        .then(preview ->
            preview.leftOut().isEmpty() || list.leaveOut()
                ? tenancy.as(actor, () -> insert(actor, lot, list, preview))
                : Answer.refused(
                    "cargo.leftOut",
                    "leaveOut",
                    preview.leftOut().size(),
                    (preview.leftOut().size() == 1 ? "1 line" : preview.leftOut().size() + " lines")
                        + " cannot be entered. Mend the list, or say that it is entered without what is left out."));
  }

  /** The newest profile of a lot. */
  public Optional<CargoProfile> of(LotId lot) {
    return rows.newest(lot);
  }

  private Answer<CargoProfile> insert(
      Actor actor, LotId lot, CargoList list, CargoReading.Preview preview) {
    if (lots.find(lot).filter(found -> found.keeper().equals(actor.clinic())).isEmpty()) {
      return Answer.refused(
          "lot.notKept", "list", lot, "There is no lot " + lot + " that your clinic keeps.");
    }
    CargoProfileId id = CargoProfileId.fresh();
    rows.insert(id, lot, list, Instants.now(clock), actor.name());
    rows.insert(id, preview.items());
    audit.write(actor, "cargo.entered", id, preview.items().size() + " molecules");
    return Answer.given(rows.newest(lot).orElseThrow());
  }
}
