package exolog.core.custody;

import exolog.core.id.PlaceId;
import java.util.Optional;

/** Which vials of the stock are wanted; empty means any. */
public record StockFilter(Optional<PlaceId> place, Optional<VialState> state) {
  public static final StockFilter ALL = new StockFilter(Optional.empty(), Optional.empty());

  String conditions() {
    return (place.isPresent() ? " and place_id = :place" : "")
        + state.map(wanted -> " and " + wanted.condition()).orElse("");
  }
}
