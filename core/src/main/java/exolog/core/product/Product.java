package exolog.core.product;

import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import exolog.core.id.ProductId;
import java.util.Set;

/**
 * A product of the shared catalogue.
 *
 * @param routes the routes its label allows
 * @param storage such as "-80 °C" or "2 to 8 °C", in the label's words
 * @param maxDraws how often one vial may be drawn from
 * @param useWithinHours how long an opened vial may be used
 */
public record Product(
    ProductId id,
    String name,
    String maker,
    ProductSource source,
    ProductForm form,
    Set<Route> routes,
    String storage,
    int maxDraws,
    int useWithinHours) {
  public Product {
    routes = Set.copyOf(routes);
  }

  public boolean allows(Route route) {
    return routes.contains(route);
  }
}
