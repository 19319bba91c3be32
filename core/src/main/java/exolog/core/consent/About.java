package exolog.core.consent;

import exolog.core.evidence.Route;
import exolog.core.id.ProductId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a consent is about: a scope, and for treatment the product and route it was given for. */
public record About(Scope scope, Optional<ProductId> product, Optional<Route> route) {
  public About {
    boolean treatment = scope == Scope.TREATMENT;
    if (product.isPresent() != treatment || route.isPresent() != treatment) {
      throw new IllegalArgumentException("product and route belong to TREATMENT, and only to it");
    }
  }

  public static About treatment(ProductId product, Route route) {
    return new About(Scope.TREATMENT, Optional.of(product), Optional.of(route));
  }

  /** Any scope but TREATMENT. */
  public static About only(Scope scope) {
    return new About(scope, Optional.empty(), Optional.empty());
  }

  @Nullable String routeKey() {
    return route.map(Route::key).orElse(null);
  }
}
