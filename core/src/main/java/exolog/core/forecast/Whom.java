package exolog.core.forecast;

import exolog.core.id.LotId;
import exolog.core.id.PractitionerId;
import java.util.List;
import java.util.Optional;

/**
 * For whom a forecast is made, beyond the plan: the lot and the hand where they are decided, and
 * the visits already behind the person.
 */
public record Whom(
    Optional<LotId> lot, Optional<PractitionerId> provider, List<EarlyVisit> visits) {
  public Whom {
    visits = List.copyOf(visits);
  }

  /** A new person, lot and hand not yet decided. */
  public static Whom someone() {
    return new Whom(Optional.empty(), Optional.empty(), List.of());
  }

  public static Whom by(Optional<LotId> lot, Optional<PractitionerId> provider) {
    return new Whom(lot, provider, List.of());
  }
}
