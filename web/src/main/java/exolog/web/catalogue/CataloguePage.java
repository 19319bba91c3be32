package exolog.web.catalogue;

import exolog.core.product.Banks;
import exolog.core.product.Donors;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.web.layout.Framed;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue's first page: every product, and the clinic's own donors and banks. */
@Framed
final class CataloguePage {
  private final Products products;
  private final Donors donors;
  private final Banks banks;

  CataloguePage(Products products, Donors donors, Banks banks) {
    this.products = products;
    this.donors = donors;
    this.banks = banks;
  }

  @GetMapping("/catalogue")
  ModelAndView page(Actor actor) {
    return new ModelAndView(
        "catalogue/page",
        Map.of(
            "products", products.list(), "donors", donors.list(actor), "banks", banks.list(actor)));
  }
}
