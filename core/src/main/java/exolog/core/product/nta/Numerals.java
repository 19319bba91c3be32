package exolog.core.product.nta;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as the instruments write them in one file. Whether a comma is a decimal mark is a habit
 * of the whole file: "1,000" is one or a thousand, and a dilution read wrongly is wrong a
 * thousandfold.
 *
 * @param decimalComma whether this file writes 0,5
 */
record Numerals(boolean decimalComma) {
  private static final Pattern NUMBER =
      Pattern.compile("\\s*([+-]?[0-9.,]*[0-9][0-9.,]*(?:[eE][+-]?[0-9]{1,4})?)(.*)");
  private static final double LARGE = 1e6;

  /** The number that is all of the cell; empty for anything else. */
  Optional<Double> whole(String cell) {
    Matcher found = NUMBER.matcher(cell);
    return found.matches() && found.group(2).isBlank() ? value(found.group(1)) : Optional.empty();
  }

  /** The number a cell begins with, such as the 25.03 of "25.03 sensed". */
  Optional<Double> leading(String cell) {
    Matcher found = NUMBER.matcher(cell);
    return found.matches() ? value(found.group(1)) : Optional.empty();
  }

  private Optional<Double> value(String written) {
    int exponent = written.toLowerCase(Locale.ROOT).indexOf('e');
    String digits = exponent < 0 ? written : written.substring(0, exponent);
    String power = exponent < 0 ? "" : written.substring(exponent);
    String plain = grouped(digits, decimalComma ? '.' : ',').replace(',', '.');
    if (plain.indexOf('.') != plain.lastIndexOf('.')) {
      return Optional.empty();
    }
    double value = Double.parseDouble(plain + power);
    return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
  }

  /** Without the marks between thousands; one that parts no groups of three is a decimal mark. */
  private static String grouped(String digits, char mark) {
    String groups = "[+-]?[0-9]{1,3}(\\Q" + mark + "\\E[0-9]{3})+([.,][0-9]*)?";
    return digits.matches(groups) ? digits.replace(String.valueOf(mark), "") : digits;
  }

  /** As a sentence shows it: four digits, with an exponent where zeros would hide them. */
  static String shown(double value) {
    if (Math.abs(value) >= LARGE || (value != 0 && Math.abs(value) < 1e-3)) {
      return String.format(Locale.ROOT, "%.2e", value).replace("e+0", "e").replace("e+", "e");
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
  }
}
