package exolog.core.product;

import exolog.core.id.CargoProfileId;
import exolog.core.id.LotId;
import exolog.core.product.cargo.CargoItem;
import java.time.Instant;
import java.util.List;

/**
 * What was found in a lot, and how.
 *
 * @param method such as "mass spectrometry of one pooled sample"
 * @param sha256 of the list as it was handed in
 */
public record CargoProfile(
    CargoProfileId id,
    LotId lot,
    String species,
    String method,
    String fileName,
    String sha256,
    Instant enteredAt,
    String enteredBy,
    List<CargoItem> items) {
  public CargoProfile {
    items = List.copyOf(items);
  }
}
