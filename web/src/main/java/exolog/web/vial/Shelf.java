package exolog.web.vial;

import exolog.core.custody.Place;
import exolog.core.id.PlaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of places, as a page writes them. */
public record Shelf(Map<PlaceId, String> byId) {
  public Shelf {
    byId = Map.copyOf(byId);
  }

  static Shelf names(List<Place> places) {
    return new Shelf(places.stream().collect(Collectors.toMap(Place::id, Place::name)));
  }

  /** Empty where nobody named a place. */
  public String of(Optional<PlaceId> place) {
    return place.map(id -> byId.getOrDefault(id, "")).orElse("");
  }
}
