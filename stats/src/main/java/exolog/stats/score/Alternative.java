package exolog.stats.score;

import java.util.ArrayList;
import java.util.List;

/**
 * A way to be miscalibrated: outcomes lie higher than a normal forecast's median by so many of its
 * standard deviations, and scatter so many times as wide.
 */
record Alternative(double higher, double wider) {
  /** Finer grids cost more capital than they gain: 24 alternatives are 3.2 in logarithm. */
  private static final double[] HIGHER = {-1, -0.5, 0, 0.5, 1};

  private static final double[] WIDER = {0.5, 0.75, 1, 1.4, 2};

  static List<Alternative> all() {
    var all = new ArrayList<Alternative>();
    for (double higher : HIGHER) {
      for (double wider : WIDER) {
        if (higher != 0 || wider != 1) {
          all.add(new Alternative(higher, wider));
        }
      }
    }
    return List.copyOf(all);
  }

  /** For each cell how much likelier it is than under calibration. */
  double[] pays(PitCells cells) {
    var pays = new double[cells.count()];
    for (int cell = 0; cell < pays.length; cell++) {
      pays[cell] = (below(cells.to(cell)) - below(cells.from(cell))) / cells.share(cell);
    }
    return pays;
  }

  /** Chance of an outcome below the forecast's p-quantile. */
  private double below(double p) {
    if (p <= 0 || p >= 1) {
      return p;
    }
    return StandardNormal.cdf((StandardNormal.quantile(p) - higher) / wider);
  }

  String words() {
    var place =
        higher > 0 ? "lie higher than forecast" : higher < 0 ? "lie lower than forecast" : "";
    var scatter =
        wider > 1
            ? "scatter wider than the ranges said"
            : wider < 1 ? "stay closer than the ranges said" : "";
    return place + (place.isEmpty() || scatter.isEmpty() ? "" : " and ") + scatter;
  }
}
