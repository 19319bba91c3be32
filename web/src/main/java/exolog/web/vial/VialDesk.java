package exolog.web.vial;

import exolog.core.custody.ColdChain;
import exolog.core.custody.FreezeThaw;
import exolog.core.custody.LotHolds;
import exolog.core.custody.Place;
import exolog.core.custody.Places;
import exolog.core.custody.Vial;
import exolog.core.custody.VialEntry;
import exolog.core.custody.Vials;
import exolog.core.id.VialId;
import exolog.core.passport.Revocations;
import exolog.core.practice.Clinics;
import exolog.core.product.Lot;
import exolog.core.product.Lots;
import exolog.core.product.Product;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Choice;
import exolog.web.form.Form;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out one vial with its ledger and what may be done with it. */
@Component
final class VialDesk {
  private final Vials vials;
  private final Places places;
  private final ColdChain coldChain;
  private final Lots lots;
  private final LotHolds holds;
  private final Products products;
  private final Clinics clinics;
  private final Revocations revocations;
  private final Clock clock;

  VialDesk(
      Vials vials,
      Places places,
      ColdChain coldChain,
      Lots lots,
      LotHolds holds,
      Products products,
      Clinics clinics,
      Revocations revocations,
      Clock clock) {
    this.vials = vials;
    this.places = places;
    this.coldChain = coldChain;
    this.lots = lots;
    this.holds = holds;
    this.products = products;
    this.clinics = clinics;
    this.revocations = revocations;
    this.clock = clock;
  }

  ModelAndView one(Actor actor, VialId id, Form form, HttpStatus status) {
    Vial vial = vials.find(actor, id).orElseThrow(Missing::new);
    Lot lot = lots.find(vial.lot()).orElseThrow(Missing::new);
    Product product = products.find(lot.product()).orElseThrow(Missing::new);
    List<VialEntry> ledger = vials.ledger(actor, id);
    List<Place> all = places.list(actor);
    VialFacts facts =
        new VialFacts(
            vial,
            lot,
            product,
            holds.standing(actor, lot.id()),
            vials.holds(actor, id),
            lot.isExpiredOn(clinics.of(actor).dayOf(clock.instant())),
            vial.useUntil(product.useWithinHours())
                .filter(until -> !clock.instant().isBefore(until))
                .isPresent(),
            lots.tests(lot.id()),
            ledger,
            revocations.current(actor, id),
            Shelf.names(all),
            coldChain.holding(actor, id),
            FreezeThaw.thaws(ledger, all));
    return new ModelAndView(
        "vial/one", Map.of("form", form, "facts", facts, "places", choices(all, vial)), status);
  }

  private static List<Choice> choices(List<Place> all, Vial vial) {
    return all.stream()
        .filter(place -> !vial.place().equals(Optional.of(place.id())))
        .map(place -> new Choice(place.id().toString(), place.name() + " (" + place.range() + ")"))
        .toList();
  }
}
