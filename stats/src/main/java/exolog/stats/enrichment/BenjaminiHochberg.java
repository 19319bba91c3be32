package exolog.stats.enrichment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chances adjusted so that of the sets called over-represented no more than the level are so by
 * chance, on average: Benjamini and Hochberg 1995, J R Stat Soc B 57:289, the step-up procedure.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /** In the order given, as R's p.adjust(p, "BH"). */
  public static List<Double> adjust(List<Double> chances) {
    int n = chances.size();
    int[] descending =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparing(chances::get).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[n];
    double least = 1;
    for (int rank = n; rank >= 1; rank--) {
      int at = descending[n - rank];
      least = Math.min(least, chances.get(at) * n / rank);
      adjusted[at] = least;
    }
    return Arrays.stream(adjusted).boxed().toList();
  }
}
