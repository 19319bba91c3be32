package exolog.core.course;

import exolog.core.id.ClinicId;
import exolog.core.id.ProductId;
import exolog.core.jurisdiction.Jurisdictions;
import exolog.core.jurisdiction.RouteRule;
import exolog.core.practice.Clinic;
import exolog.core.practice.Clinics;
import exolog.core.product.Product;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a draw reads that the serving role has no right to change: looked up once, then kept. Never
 * a status, hold, consent or credential.
 */
final class Unchanging {
  private static final int MOST = 10_000;

  private final Map<ClinicId, Clinic> clinics = new ConcurrentHashMap<>();
  private final Map<ProductId, Product> products = new ConcurrentHashMap<>();
  private final Map<Rule, Optional<RouteRule>> rules = new ConcurrentHashMap<>();
  private final Clinics clinicRoom;
  private final Products productRoom;
  private final Jurisdictions lawRoom;

  Unchanging(Clinics clinicRoom, Products productRoom, Jurisdictions lawRoom) {
    this.clinicRoom = clinicRoom;
    this.productRoom = productRoom;
    this.lawRoom = lawRoom;
  }

  Clinic clinic(Actor actor) {
    return kept(clinics, actor.clinic(), () -> clinicRoom.of(actor));
  }

  Product product(ProductId id) {
    return kept(products, id, () -> productRoom.find(id).orElseThrow());
  }

  Optional<RouteRule> law(Clinic clinic, String route, String family, LocalDate day) {
    return kept(
        rules,
        new Rule(clinic.country(), route, family, day),
        () -> lawRoom.route(clinic.country(), route, family, day));
  }

  /** Read outside any lock of the map: a second reader reads the same. */
  private static <K, V> V kept(Map<K, V> known, K key, Supplier<V> look) {
    V found = known.get(key);
    if (found != null) {
      return found;
    }
    V fresh = look.get();
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(key, fresh);
    return fresh;
  }

  private record Rule(String country, String route, String family, LocalDate day) {}
}
