package exolog.core.forecast;

import java.util.ArrayList;
import java.util.List;

/** A quantity as a weighted sum of normal pieces, while it is still being computed with. */
record Mixture(List<Part> parts) {
  Mixture {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("A mixture without pieces is no quantity.");
    }
  }

  double mean() {
    double weight = 0;
    double sum = 0;
    for (Part part : parts) {
      weight += part.weight();
      sum += part.weight() * part.mean();
    }
    return sum / weight;
  }

  double variance() {
    double mean = mean();
    double weight = 0;
    double sum = 0;
    for (Part part : parts) {
      double apart = part.mean() - mean;
      weight += part.weight();
      sum += part.weight() * (part.variance() + apart * apart);
    }
    return sum / weight;
  }

  /**
   * Neighbours joined, moments kept, into one piece up to each of these shares of the weight.
   *
   * @param shares rising, the last one 1
   */
  Mixture condensed(double... shares) {
    double total = parts.stream().mapToDouble(Part::weight).sum();
    var joined = new ArrayList<Part>();
    var group = new ArrayList<Part>();
    double weight = 0;
    for (Part part : parts) {
      group.add(part);
      weight += part.weight();
      if (joined.size() < shares.length - 1
          && weight >= total * shares[joined.size()] * (1 - 1e-12)) {
        joined.add(one(group));
        group.clear();
      }
    }
    if (!group.isEmpty()) {
      joined.add(one(group));
    }
    return new Mixture(joined);
  }

  private static Part one(List<Part> group) {
    var mixture = new Mixture(group);
    double weight = group.stream().mapToDouble(Part::weight).sum();
    return weight > 0
        ? new Part(weight, mixture.mean(), mixture.variance())
        : new Part(0, group.getFirst().mean(), group.getFirst().variance());
  }
}
