package exolog.core.forecast;

import exolog.core.id.LotId;
import exolog.core.id.PractitionerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /**
   * What of this person entered the forecast, in one sentence.
   *
   * @param lotKnown whether the model has seen the lot; so with the clinician
   */
  String used(boolean lotKnown, boolean providerKnown) {
    var used = new ArrayList<String>();
    if (!visits.isEmpty()) {
      used.add(readings());
    }
    if (lotKnown) {
      used.add("the lot");
    }
    if (providerKnown) {
      used.add("the clinician who will treat");
    }
    return used.isEmpty()
        ? "Uses no reading of this patient since treatment began, and neither lot nor clinician."
        : "Uses %s.".formatted(String.join(" and ", used).replaceFirst(" and (?=.* and )", ", "));
  }

  /** Published studies alone cannot weigh one person's readings; null where there are none. */
  @Nullable String unused() {
    return visits.isEmpty()
        ? null
        : "%s %s not used: only a model of courses here can weigh them."
            .formatted(readings(), visits.size() == 1 ? "is" : "are");
  }

  private String readings() {
    return visits.size() == 1
        ? "1 reading of this patient"
        : visits.size() + " readings of this patient";
  }

  public static Whom by(Optional<LotId> lot, Optional<PractitionerId> provider) {
    return new Whom(lot, provider, List.of());
  }
}
