package exolog.web.recall;

import exolog.core.safety.RecalledVial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lies of one lot in one place and is not empty. */
public record StockLine(String lot, Optional<String> place, int vials, long microlitres) {
  private record Where(String lot, Optional<String> place) {}

  static List<StockLine> of(List<RecalledVial> vials) {
    Map<Where, List<RecalledVial>> groups = new LinkedHashMap<>();
    for (RecalledVial vial : vials) {
      if (vial.left().value() > 0) {
        groups
            .computeIfAbsent(new Where(vial.lotNumber(), vial.place()), _ -> new ArrayList<>())
            .add(vial);
      }
    }
    return groups.entrySet().stream()
        .map(group ->
            new StockLine(
                group.getKey().lot(),
                group.getKey().place(),
                group.getValue().size(),
                group.getValue().stream().mapToLong(vial -> vial.left().value()).sum()))
        .toList();
  }
}
