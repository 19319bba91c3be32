package exolog.core.product.nta;

import java.util.List;
import java.util.Optional;

/**
 * A histogram of sizes: ascending centres and how much stands in each bin. Within a bin the
 * particles are taken as spread evenly, so that a percentile is a straight line between its edges.
 */
final class Distribution {
  private final double[] centres;
  private final double[] amounts;
  private final double total;

  private Distribution(double[] centres, double[] amounts, double total) {
    this.centres = centres;
    this.amounts = amounts;
    this.total = total;
  }

  record Bin(double centreNm, double amount) {}

  /** Empty where nothing was counted or the centres are no ascending sizes. */
  static Optional<Distribution> of(List<Bin> bins) {
    double[] centres = bins.stream().mapToDouble(Bin::centreNm).toArray();
    double[] amounts = bins.stream().mapToDouble(Bin::amount).toArray();
    double total = 0;
    for (int i = 0; i < centres.length; i++) {
      if (centres[i] <= 0 || amounts[i] < 0 || (i > 0 && centres[i] <= centres[i - 1])) {
        return Optional.empty();
      }
      total += amounts[i];
    }
    return total > 0 && Double.isFinite(total)
        ? Optional.of(new Distribution(centres, amounts, total))
        : Optional.empty();
  }

  double total() {
    return total;
  }

  double figure(SizeFigure figure) {
    return switch (figure) {
      case MEAN -> mean();
      case MODE -> mode();
      case SD -> sd();
      case D10 -> percentile(0.1);
      case D50 -> percentile(0.5);
      case D90 -> percentile(0.9);
    };
  }

  private double mean() {
    double sum = 0;
    for (int i = 0; i < centres.length; i++) {
      sum += centres[i] * (amounts[i] / total);
    }
    return sum;
  }

  private double sd() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < centres.length; i++) {
      double away = centres[i] - mean;
      sum += away * away * (amounts[i] / total);
    }
    return Math.sqrt(sum);
  }

  /** The centre of the fullest bin; the smallest of equals. */
  private double mode() {
    int fullest = 0;
    for (int i = 1; i < amounts.length; i++) {
      fullest = amounts[i] > amounts[fullest] ? i : fullest;
    }
    return centres[fullest];
  }

  private double percentile(double share) {
    double below = 0;
    for (int i = 0; i < centres.length; i++) {
      double here = amounts[i] / total;
      if (here > 0 && below + here >= share) {
        return lower(i) + (upper(i) - lower(i)) * (share - below) / here;
      }
      below += here;
    }
    return centres[centres.length - 1];
  }

  private double lower(int bin) {
    if (bin > 0) {
      return (centres[bin - 1] + centres[bin]) / 2;
    }
    return centres.length == 1 ? centres[0] : Math.max(0, centres[0] - (upper(0) - centres[0]));
  }

  private double upper(int bin) {
    if (bin + 1 < centres.length) {
      return (centres[bin] + centres[bin + 1]) / 2;
    }
    return centres.length == 1 ? centres[0] : centres[bin] + (centres[bin] - lower(bin));
  }
}
