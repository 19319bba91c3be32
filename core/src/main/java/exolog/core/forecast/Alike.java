package exolog.core.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Joins normal pieces that nobody could tell apart: means within a sixteenth of the whole's SD, own
 * SDs within a sixteenth of each other. Moments are kept, so limits move by less than a hundredth
 * of the SD's hundredth, and hundreds of pieces become some dozens.
 */
final class Alike {
  private static final double MEANS_APART = 1.0 / 16;
  private static final double SDS_APART = Math.log1p(1.0 / 16);

  private Alike() {}

  static List<Part> joined(List<Part> parts) {
    var whole = new Mixture(parts);
    double width = MEANS_APART * Math.sqrt(whole.variance());
    if (!(width > 0)) {
      return parts;
    }
    var groups = new LinkedHashMap<Place, List<Part>>();
    for (Part part : parts) {
      if (part.weight() == 0) {
        continue;
      }
      var place =
          new Place(
              (long) Math.floor(part.mean() / width),
              (long) Math.floor(0.5 * Math.log(part.variance()) / SDS_APART));
      groups.computeIfAbsent(place, _ -> new ArrayList<>()).add(part);
    }
    return groups.values().stream().map(Alike::one).toList();
  }

  private record Place(long mean, long sd) {}

  private static Part one(List<Part> group) {
    if (group.size() == 1) {
      return group.getFirst();
    }
    var mixture = new Mixture(group);
    return new Part(
        group.stream().mapToDouble(Part::weight).sum(), mixture.mean(), mixture.variance());
  }
}
