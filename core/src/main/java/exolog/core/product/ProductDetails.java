package exolog.core.product;

import exolog.core.answer.Checks;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import exolog.core.product.claims.Claims;
import java.util.EnumSet;
import java.util.Set;

/** A product as entered. */
public record ProductDetails(
    String name,
    String maker,
    ProductSource source,
    ProductForm form,
    Set<Route> routes,
    String storage,
    int maxDraws,
    int useWithinHours) {
  /** The routes by which a vial reaches a patient; the others are words of the literature only. */
  public static final Set<Route> GIVEN_BY =
      EnumSet.of(
          Route.INJECTION,
          Route.TOPICAL,
          Route.MICRONEEDLING,
          Route.RF_MICRONEEDLING,
          Route.LASER,
          Route.ELECTROPORATION);

  Checks check() {
    Checks checks = new Checks();
    Claims.check(checks, "product.name.claim", "name", "name", name);
    Claims.check(checks, "product.maker.claim", "maker", "maker", maker);
    Claims.check(checks, "product.storage.claim", "storage", "storage", storage);
    return checks
        .require(
            !name.isBlank() && name.length() <= 200,
            "product.name.missing",
            "name",
            name,
            "Give the product's name, at most 200 characters.")
        .require(
            !maker.isBlank() && maker.length() <= 200,
            "product.maker.missing",
            "maker",
            maker,
            "Say who makes the product, in at most 200 characters.")
        .require(
            !routes.isEmpty() && GIVEN_BY.containsAll(routes),
            "product.routes.missing",
            "routes",
            routes,
            "Name at least one route that the label allows: "
                + String.join(", ", GIVEN_BY.stream().map(Route::key).toList())
                + ".")
        .require(
            maxDraws >= 1 && maxDraws <= 200,
            "product.maxDraws.range",
            "maxDraws",
            maxDraws,
            maxDraws + " draws from one vial are not plausible. Give 1 to 200.")
        .require(
            useWithinHours >= 1 && useWithinHours <= 720,
            "product.useWithinHours.range",
            "useWithinHours",
            useWithinHours,
            useWithinHours + " hours after opening are not plausible. Give 1 to 720.");
  }
}
