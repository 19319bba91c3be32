package exolog.web.vial;

import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.id.LotId;
import exolog.core.id.VialId;
import exolog.core.practice.Clinic;
import exolog.core.practice.Clinics;
import exolog.core.product.Lot;
import exolog.core.product.Lots;
import exolog.core.product.Product;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.layout.Framed;
import exolog.web.layout.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Labels to print: one vial on a sheet of A6, or those of a lot, four to a sheet of A4. */
@Framed
final class LabelPages {
  /** Twelve sheets: more at once is a mistake, and slow to print. */
  private static final int MOST = 48;

  private final Vials vials;
  private final Lots lots;
  private final Products products;
  private final Clinics clinics;
  private final PublicAddress address;
  private final Clock clock;

  LabelPages(
      Vials vials,
      Lots lots,
      Products products,
      Clinics clinics,
      PublicAddress address,
      Clock clock) {
    this.vials = vials;
    this.lots = lots;
    this.products = products;
    this.clinics = clinics;
    this.address = address;
    this.clock = clock;
  }

  @GetMapping("/vials/{id}/label")
  ModelAndView one(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Vial vial = vials.find(actor, new VialId(id)).orElseThrow(Missing::new);
    return page(request, actor, List.of(vial), vial.lot());
  }

  /** Sealed vials only: one that is open has its label. */
  @GetMapping("/vials/labels/{lot}")
  ModelAndView ofLot(HttpServletRequest request, Actor actor, @PathVariable UUID lot) {
    LotId id = new LotId(lot);
    List<Vial> sealed =
        vials.ofLot(actor, id).stream()
            .filter(vial -> vial.openedAt().isEmpty())
            .limit(MOST)
            .toList();
    return page(request, actor, sealed, id);
  }

  private ModelAndView page(
      HttpServletRequest request, Actor actor, List<Vial> chosen, LotId lotId) {
    Lot lot = lots.find(lotId).orElseThrow(Missing::new);
    Product product = products.find(lot.product()).orElseThrow(Missing::new);
    Clinic clinic = clinics.of(actor);
    LocalDate today = clinic.dayOf(clock.instant());
    String base = address.of(request);
    List<Label> labels =
        chosen.stream()
            .map(vial -> Label.of(vial, lot, product, base, clinic.synthetic(), today))
            .toList();
    return new ModelAndView("vial/labels", Map.of("labels", labels, "lot", lot, "base", base));
  }
}
