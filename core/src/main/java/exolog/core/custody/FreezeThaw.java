package exolog.core.custody;

import exolog.core.id.PlaceId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How often a vial was thawed: taken out of a place below 0 °C into one that is not. */
public final class FreezeThaw {
  private FreezeThaw() {}

  public static long thaws(List<VialEntry> ledger, List<Place> places) {
    Map<PlaceId, Place> byId =
        places.stream().collect(Collectors.toMap(Place::id, Function.identity()));
    long thaws = 0;
    boolean frozen = false;
    for (VialEntry entry : ledger) {
      boolean freezes = entry.place().map(byId::get).map(Place::freezes).orElse(frozen);
      thaws += frozen && !freezes ? 1 : 0;
      frozen = freezes;
    }
    return thaws;
  }
}
