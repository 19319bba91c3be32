package exolog.web.layout;

import exolog.core.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Days, times and numbers as they are written on a page. */
public final class Written {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
  private static final BigDecimal MILLION = new BigDecimal("1000000");
  private static final String MINUS = "\u2212";
  private static final String NARROW_BLANK = "\u202f";

  private static final Pattern EXPONENT =
      Pattern.compile("(?<![\\w.])(\\d+(?:\\.\\d+)?)e(-?\\d{1,3})\\b");

  private Written() {}

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String day(Instant instant, ZoneId zone) {
    return DAY.format(instant.atZone(zone));
  }

  /** In the clinic's zone: that is the clock on its wall. */
  public static String time(Instant instant, ZoneId zone) {
    return TIME.format(instant.atZone(zone));
  }

  /** The hour alone, in the clinic's zone. */
  public static String clock(Instant instant, ZoneId zone) {
    return CLOCK.format(instant.atZone(zone));
  }

  public static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /** With a true minus, at most so many decimals, and none that say nothing. */
  public static String number(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return plain(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
  }

  /** With a sign, also before a gain. */
  public static String change(double value, int decimals) {
    String text = number(value, decimals);
    return text.equals("0") || text.startsWith(MINUS) ? text : "+" + text;
  }

  /** About three figures: what a reading of this size carries. */
  public static String figures(double value) {
    return number(value, decimalsFor(value));
  }

  /** Signed, with as many decimals as its size deserves. */
  public static String changeFigures(double value) {
    return change(value, decimalsFor(value));
  }

  public static int decimalsFor(double size) {
    double magnitude = Math.abs(size);
    return magnitude >= 10 ? 0 : magnitude >= 1 ? 1 : 2;
  }

  public static String money(Money money) {
    return money.currency().getSymbol(Locale.UK)
        + NARROW_BLANK
        + grouped(plain(money.amount().stripTrailingZeros()));
  }

  /** At most so many characters, with an ellipsis where something is cut. */
  public static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  /** A chance as people count: "4 in 20". */
  public static String inTwenty(double chance) {
    return Math.round(chance * 20) + " in 20";
  }

  public static String percent(double share) {
    return number(share * 100, 0) + NARROW_BLANK + "%";
  }

  /** A measured quantity: large ones as 1.1 × 10¹⁰, because nobody counts zeros. */
  public static String quantity(BigDecimal value) {
    if (value.abs().compareTo(MILLION) < 0) {
      return plain(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
    }
    int exponent = value.precision() - value.scale() - 1;
    BigDecimal leading = value.movePointLeft(exponent).round(new MathContext(3));
    return plain(leading.stripTrailingZeros()) + " × 10" + raised(exponent);
  }

  /** A unit as print has it; the record keeps the code. */
  public static String unit(String code) {
    return code.replace("cm2", "cm²").replace("m2", "m²").replace("[EU]", "EU");
  }

  /** A certificate's words, whose numbers and units are written for machines: 1.1e10, [EU]/mL. */
  public static String measured(String words) {
    return unit(
        EXPONENT
            .matcher(words)
            .replaceAll(
                found -> found.group(1) + " × 10" + raised(Integer.parseInt(found.group(2)))));
  }

  /** An exponent as print has it. */
  public static String raised(int exponent) {
    StringBuilder text = new StringBuilder();
    String.valueOf(exponent)
        .chars()
        .forEach(sign -> text.append(sign == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(sign - '0')));
    return text.toString();
  }

  private static String plain(BigDecimal value) {
    return value.toPlainString().replace("-", MINUS);
  }

  private static String grouped(String digits) {
    return digits.replaceAll("(?<=\\d)(?=(\\d{3})+(\\.|$))(?<!\\.\\d{0,3})", NARROW_BLANK);
  }
}
