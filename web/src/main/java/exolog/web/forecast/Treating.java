package exolog.web.forecast;

import exolog.core.forecast.Whom;
import exolog.core.id.PractitionerId;
import exolog.core.practice.Account;
import exolog.core.practice.Practitioner;
import exolog.core.practice.Practitioners;
import exolog.core.product.Lot;
import exolog.core.tenancy.Actor;
import exolog.web.consultation.OnTheDesk;
import exolog.web.error.Missing;
import exolog.web.form.Choice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who will treat: as chosen on the page, else the clinician who asks. */
@Component
public final class Treating {
  private final Practitioners practitioners;

  Treating(Practitioners practitioners) {
    this.practitioners = practitioners;
  }

  /**
   * The one who will treat; empty where it is not decided.
   *
   * @param chosen the practitioner's identifier; blank where it is not decided, null where nobody
   *     has chosen yet
   */
  public Optional<PractitionerId> by(Account account, @Nullable String chosen) {
    if (chosen == null) {
      return account.practitioner();
    }
    return chosen.isBlank()
        ? Optional.empty()
        : Optional.of(
            practitioners.list(account.actor()).stream()
                .map(Practitioner::id)
                .filter(id -> id.toString().equals(chosen))
                .findFirst()
                .orElseThrow(Missing::new));
  }

  List<Choice> choices(Actor actor) {
    return practitioners.list(actor).stream()
        .map(p -> new Choice(p.id().toString(), p.name() + ", " + p.profession()))
        .toList();
  }

  /** The lot of the scanned vial and the hand, before anything was given. */
  static Whom whom(OnTheDesk on, Optional<PractitionerId> provider) {
    return Whom.by(on.lot().map(Lot::id), provider);
  }
}
