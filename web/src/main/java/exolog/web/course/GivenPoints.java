package exolog.web.course;

import exolog.core.course.GivenPoint;
import exolog.core.id.AdministrationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many points an administration went to, as the page writes it. */
public record GivenPoints(Map<AdministrationId, String> byId) {
  public GivenPoints {
    byId = Map.copyOf(byId);
  }

  static GivenPoints of(List<GivenPoint> map) {
    Map<AdministrationId, Integer> counted = new HashMap<>();
    Map<AdministrationId, String> written = new HashMap<>();
    for (GivenPoint one : map) {
      one.points().ifPresent(n -> counted.merge(one.administration(), n, Integer::sum));
      // One row that nobody counted makes the sum unknown: it is not told.
      written.putIfAbsent(one.administration(), "");
    }
    map.stream()
        .filter(one -> one.points().isEmpty())
        .forEach(one -> counted.remove(one.administration()));
    counted.forEach((id, n) -> written.put(id, String.valueOf(n)));
    return new GivenPoints(written);
  }

  /** Empty where nobody counted. */
  public String of(AdministrationId id) {
    return byId.getOrDefault(id, "");
  }
}
