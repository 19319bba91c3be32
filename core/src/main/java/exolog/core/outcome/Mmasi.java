package exolog.core.outcome;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The modified melasma area and severity index (Pandya 2011, J Am Acad Dermatol 64:78): the sum
 * over four regions of weight by area (0 to 6) by darkness (0 to 4). From 0 to 24, lower is better.
 * Pure.
 */
public final class Mmasi {
  private static final int MOST_AREA = 6;
  private static final int MOST_DARKNESS = 4;
  private static final Map<String, BigDecimal> WEIGHTS = weights();

  private Mmasi() {}

  /**
   * The index, exact to the tenth.
   *
   * @param seen {@code forehead-area}, {@code forehead-darkness} and so on for every region
   */
  public static BigDecimal score(Map<String, Integer> seen) {
    if (seen.size() != 2 * WEIGHTS.size()) {
      throw new IllegalArgumentException(
          "mMASI needs area and darkness of " + WEIGHTS.keySet() + ", got " + seen);
    }
    return WEIGHTS.entrySet().stream()
        .map(region -> region.getValue().multiply(product(seen, region.getKey())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal product(Map<String, Integer> seen, String region) {
    int area = within(seen, region + "-area", MOST_AREA);
    int darkness = within(seen, region + "-darkness", MOST_DARKNESS);
    return BigDecimal.valueOf((long) area * darkness);
  }

  private static int within(Map<String, Integer> seen, String item, int most) {
    Integer value = seen.get(item);
    if (value == null || value < 0 || value > most) {
      throw new IllegalArgumentException(item + " is 0 to " + most + ", got " + value);
    }
    return value;
  }

  private static Map<String, BigDecimal> weights() {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    weights.put("forehead", new BigDecimal("0.3"));
    weights.put("left-cheek", new BigDecimal("0.3"));
    weights.put("right-cheek", new BigDecimal("0.3"));
    weights.put("chin", new BigDecimal("0.1"));
    return weights;
  }
}
