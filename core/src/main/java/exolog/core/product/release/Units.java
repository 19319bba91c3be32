package exolog.core.product.release;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one unit is worth in another, where that is exact. Everything else is not compared. */
final class Units {
  /** UCUM's curly braces annotate and say nothing of size: {particles}/mL is /mL. */
  private static final Pattern ANNOTATION = Pattern.compile("\\{[^}]*}");

  /** What is counted stands in many certificates before the stroke: particles/mL. */
  private static final Pattern COUNTED =
      Pattern.compile("^(particles?|vesicles?|evs?|cells?|p)(?=/|per)");

  private static final Pattern POWER = Pattern.compile("^10[*^](\\d{1,2})(?=/)");

  static final Units PUBLISHED = read();

  private final Map<String, Map<String, BigDecimal>> factors;

  private Units(Map<String, Map<String, BigDecimal>> factors) {
    this.factors = factors;
  }

  /** What {@code from} has to be multiplied by to become {@code to}; empty where it cannot. */
  Optional<BigDecimal> factor(String from, String to) {
    Map<String, BigDecimal> known = factors.getOrDefault(to, Map.of());
    if (from.equals(to)) {
      return Optional.of(BigDecimal.ONE);
    }
    String spelt = spelt(from);
    BigDecimal plain = known.get(spelt);
    if (plain != null) {
      return Optional.of(plain);
    }
    Matcher power = POWER.matcher(spelt);
    if (power.find()) {
      BigDecimal rest = known.get(COUNTED.matcher(spelt.substring(power.end())).replaceFirst(""));
      return Optional.ofNullable(rest)
          .map(factor -> factor.scaleByPowerOfTen(Integer.parseInt(power.group(1))));
    }
    return Optional.empty();
  }

  /** The spelling that every table has: no pattern for what needs none (ReleaseBench). */
  private static String spelt(String unit) {
    if (unit.length() <= 2 && unit.chars().allMatch(c -> c < 128 && Character.isLetter(c))) {
      return unit.toLowerCase(Locale.ROOT);
    }
    String text = ANNOTATION.matcher(unit).replaceAll("");
    text = text.replace('µ', 'u').replace('μ', 'u').replace("⁻¹", "-1").replace(" ", "");
    return COUNTED.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  private static Units read() {
    Map<String, Map<String, BigDecimal>> factors = new HashMap<>();
    Resource.read("units.yaml")
        .forEach((unit, others) -> {
          Map<String, BigDecimal> known = new HashMap<>();
          known.put(spelt(unit), BigDecimal.ONE);
          if (unit.equals("1")) {
            known.put("", BigDecimal.ONE);
          }
          Resource.map(others)
              .forEach((other, factor) ->
                  known.put(spelt(other), new BigDecimal(String.valueOf(factor))));
          factors.put(unit, Map.copyOf(known));
        });
    return new Units(Map.copyOf(factors));
  }
}
