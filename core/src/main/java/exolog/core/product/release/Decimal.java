package exolog.core.product.release;

import exolog.core.product.release.Given.Bound;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it: 1.1e10, 1.1 x 10^10, 0,5, &lt; 0.05, 95 %.
 *
 * @param unit what follows the number; empty when nothing does
 */
record Decimal(BigDecimal value, Bound bound, String unit) {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "^\\s*(<=|>=|<|>|≤|≥)?\\s*([-+]?[0-9][0-9.,]*)"
              + "(?:[eE]([-+]?[0-9]{1,4})|\\s*[x×·*]\\s*10(?:\\^|\\*\\*|E)?([-+]?[0-9]{1,4}))?\\s*(\\S.*)?$");

  private static final Pattern THOUSANDS =
      Pattern.compile(
          "[-+]?[0-9]{1,3}(,[0-9]{3}){2,}(\\.[0-9]+)?|[-+]?[0-9]{1,3}(,[0-9]{3})+\\.[0-9]+");

  private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+\\.?[0-9]*");

  /** No quantity of this field is larger or finer; beyond it arithmetic would only cost memory. */
  private static final int MOST_MAGNITUDE = 40;

  private static final int MOST_DIGITS = 40;

  /** Empty where the text is no number, or could be two. */
  static Optional<Decimal> read(String text) {
    if (text.length() > 200) {
      return Optional.empty();
    }
    if (isPlain(text)) {
      return Optional.of(new Decimal(new BigDecimal(text), Bound.EXACT, ""))
          .filter(plain -> isPlausible(plain.value()));
    }
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    String exponent = written.group(3) == null ? written.group(4) : written.group(3);
    return digits(written.group(2))
        .filter(plain -> plain.length() <= MOST_DIGITS)
        .map(BigDecimal::new)
        .map(
            value -> exponent == null ? value : value.scaleByPowerOfTen(Integer.parseInt(exponent)))
        .filter(Decimal::isPlausible)
        .map(value ->
            new Decimal(
                value,
                bound(written.group(1)),
                written.group(5) == null ? "" : written.group(5).strip()));
  }

  /** Digits with at most one point among them, as most certificates have them. */
  private static boolean isPlain(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      points += c == '.' ? 1 : 0;
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !text.isEmpty() && text.charAt(0) != '.' && points <= 1 && text.length() <= MOST_DIGITS;
  }

  static boolean isPlausible(BigDecimal value) {
    long magnitude = (long) value.precision() - value.scale();
    return value.precision() <= MOST_DIGITS
        && Math.abs((long) value.scale()) <= 2 * MOST_MAGNITUDE
        && (value.signum() == 0 || Math.abs(magnitude) <= MOST_MAGNITUDE);
  }

  /** 1,100 is one or eleven hundred, depending on who writes: not guessed. */
  private static Optional<String> digits(String text) {
    if (text.indexOf(',') < 0) {
      return DECIMAL.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
    if (THOUSANDS.matcher(text).matches()) {
      return Optional.of(text.replace(",", ""));
    }
    if (DECIMAL_COMMA.matcher(text).matches()) {
      boolean couldBeThousands = text.matches("[-+]?[1-9][0-9]{0,2},[0-9]{3}");
      return couldBeThousands ? Optional.empty() : Optional.of(text.replace(',', '.'));
    }
    return Optional.empty();
  }

  private static Bound bound(@org.jspecify.annotations.Nullable String sign) {
    if (sign == null) {
      return Bound.EXACT;
    }
    return sign.startsWith("<") || sign.equals("≤") ? Bound.BELOW : Bound.ABOVE;
  }

  /** Without zeros that say nothing, and with an exponent where zeros would hide the size. */
  static String shown(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    int magnitude = plain.precision() - plain.scale();
    if (plain.signum() == 0) {
      return "0";
    }
    return magnitude > 7 || magnitude < -4
        ? plain.unscaledValue().toString().length() == 1
            ? plain.unscaledValue() + "e" + -plain.scale()
            : exponent(plain, magnitude)
        : plain.toPlainString();
  }

  private static String exponent(BigDecimal plain, int magnitude) {
    return plain.scaleByPowerOfTen(1 - magnitude).toPlainString() + "e" + (magnitude - 1);
  }
}
