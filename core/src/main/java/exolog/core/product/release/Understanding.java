package exolog.core.product.release;

import exolog.core.product.release.Given.Bound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what was written into what it means, or into a sentence why it cannot be understood. */
final class Understanding {
  private static final Set<String> NOTHING =
      Set.of(
          "",
          "nottested",
          "notdone",
          "notstated",
          "notgiven",
          "notrecorded",
          "notavailable",
          "notdetermined",
          "notperformed",
          "notknown",
          "unknown",
          "untested",
          "missing",
          "tbd",
          "tofollow",
          "tobedetermined",
          "null");
  private static final Set<String> NOT_FOR_US = Set.of("na", "notapplicable");
  private static final Set<String> NOT_DETECTED =
      Set.of(
          "notdetected",
          "negative",
          "neg",
          "nonedetected",
          "undetectable",
          "belowlod",
          "bdl",
          "lod");

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");
  private static final Pattern PREFIXED = Pattern.compile("[pPnN]\\s?=?\\s?([0-9]+)");

  private final Units units = Units.PUBLISHED;
  private final List<String> notes;

  Understanding(List<String> notes) {
    this.notes = notes;
  }

  /** Empty where nothing is stated. */
  Optional<Given> of(Field field, Raw raw) {
    String text = raw.value() == null ? "" : raw.value().strip();
    String word = Fields.squeezedSegment(text);
    boolean known = field.words().containsKey(word);
    if (text.isEmpty() || (NOTHING.contains(word) && !known && raw.attribute("lod").isEmpty())) {
      return detected(field, raw);
    }
    if (raw.second() != null) {
      return unclear(
          field,
          text,
          "is stated twice, as "
              + quoted(text)
              + " and as "
              + quoted(raw.second())
              + ". Keep one.");
    }
    if (NOT_FOR_US.contains(word)) {
      return unclear(
          field,
          text,
          "is said not to apply, which a certificate cannot decide. Enter the result.");
    }
    if (word.equals("nd")) {
      return unclear(
          field, text, "is \"n.d.\", which can mean not determined or not detected. Write which.");
    }
    return switch (field.kind()) {
      case TEXT, FREE -> Optional.of(new Given.Text(clipped(text)));
      case WORD -> word(field, text, word);
      case FLAG -> flag(field, text, word);
      case DAY -> day(field, text);
      case AMOUNT -> amount(field, raw, text, word);
      case COUNT -> count(field, text, word);
      case LIST -> Optional.empty();
    };
  }

  /** "detected: false" without a value is a finding of its own. */
  private Optional<Given> detected(Field field, Raw raw) {
    boolean nothingFound =
        raw.attribute("detected").equals("false") || raw.attribute("notdetected").equals("true");
    return nothingFound && field.kind() == Kind.AMOUNT
        ? notDetected(field, raw, "not detected")
        : Optional.empty();
  }

  private static Optional<Given> word(Field field, String text, String squeezed) {
    String key = field.words().get(squeezed);
    return key != null
        ? Optional.of(new Given.Word(key, clipped(text)))
        : unclear(
            field,
            text,
            "is "
                + quoted(text)
                + ", which is none of "
                + String.join(", ", new TreeSet<>(field.words().values()))
                + ". Write one of them.");
  }

  private static Optional<Given> flag(Field field, String text, String word) {
    return switch (word) {
      case "true", "yes", "y", "given", "1" -> Optional.of(new Given.Flag(true, text));
      case "false", "no", "n", "refused", "0" -> Optional.of(new Given.Flag(false, text));
      default -> unclear(field, text, "is " + quoted(text) + ". Write true or false.");
    };
  }

  private static Optional<Given> day(Field field, String text) {
    try {
      return Optional.of(
          new Given.Day(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text)));
    } catch (DateTimeParseException _) {
      return unclear(
          field, text, "is " + quoted(text) + ", which is no day. Write it as 2026-03-31.");
    }
  }

  private static Optional<Given> count(Field field, String text, String word) {
    if (word.equals("true") || word.equals("yes")) {
      return Optional.of(new Given.Amount(BigDecimal.ONE, Bound.EXACT, text));
    }
    if (word.equals("false") || word.equals("no") || word.equals("none")) {
      return Optional.of(new Given.Amount(BigDecimal.ZERO, Bound.EXACT, text));
    }
    // Cells are counted "P3".
    Matcher prefixed = PREFIXED.matcher(text);
    String digits = prefixed.matches() ? prefixed.group(1) : text;
    return Decimal.read(digits)
        .filter(number -> number.value().signum() >= 0 && number.bound() == Bound.EXACT)
        .filter(number -> number.value().stripTrailingZeros().scale() <= 0)
        .<Given>map(
            number -> new Given.Amount(number.value(), Bound.EXACT, Decimal.shown(number.value())))
        .or(() -> unclear(field, text, "is " + quoted(text) + ". Write a whole number."));
  }

  private Optional<Given> amount(Field field, Raw raw, String text, String word) {
    if (NOT_DETECTED.contains(word) || text.equalsIgnoreCase("<LOD")) {
      return notDetected(field, raw, text);
    }
    Optional<Decimal> number = Decimal.read(text);
    return number.isEmpty()
        ? unclear(
            field,
            text,
            "is "
                + quoted(text)
                + ", which is no number that can be read in one way only. Write it as 0.25 or 1.1e10.")
        : measured(field, raw, number.get());
  }

  private Optional<Given> notDetected(Field field, Raw raw, String text) {
    return Decimal.read(raw.attribute("lod"))
        .map(limit -> measured(field, raw, new Decimal(limit.value(), Bound.BELOW, limit.unit())))
        .orElseGet(() ->
            unclear(
                field,
                text,
                "is " + quoted(text) + " without the limit of detection. Enter the limit as lod."));
  }

  private Optional<Given> measured(Field field, Raw raw, Decimal number) {
    String inPlace = number.unit();
    String apart = raw.attribute("unit");
    String unit = inPlace.isEmpty() ? apart : inPlace;
    String shown = sign(number.bound()) + Decimal.shown(number.value());
    if (field.unit().equals("any")) {
      raw.note("unit", unit);
      return amount(field, number, BigDecimal.ONE, (shown + " " + clipped(unit)).strip());
    }
    if (unit.isEmpty()) {
      noteUnit(field);
      return amount(field, number, BigDecimal.ONE, shown + unitOf(field));
    }
    Optional<BigDecimal> factor = units.factor(unit, field.unit());
    if (factor.isEmpty()) {
      return unclear(
          field,
          shown,
          "is in "
              + quoted(unit)
              + ", which cannot be turned exactly into "
              + quoted(field.unit())
              + ". Enter it in "
              + quoted(field.unit())
              + ".");
    }
    if (!inPlace.isEmpty()
        && !apart.isEmpty()
        && !units.factor(apart, field.unit()).equals(factor)) {
      return unclear(
          field,
          shown,
          "has two units, " + quoted(inPlace) + " and " + quoted(apart) + ". Keep one.");
    }
    String converted =
        factor.get().compareTo(BigDecimal.ONE) == 0
            ? unitOf(field)
            : " "
                + clipped(unit)
                + " ("
                + sign(number.bound())
                + Decimal.shown(number.value().multiply(factor.get()))
                + unitOf(field)
                + ")";
    return amount(field, number, factor.get(), shown + converted);
  }

  private static Optional<Given> amount(
      Field field, Decimal number, BigDecimal factor, String shown) {
    BigDecimal value = number.value().multiply(factor);
    if (value.signum() < 0) {
      return unclear(field, shown, "is " + shown + ", below zero. Check the number.");
    }
    if (field.most().filter(most -> value.compareTo(most) > 0).isPresent()) {
      return unclear(field, shown, "is " + shown + ", more than is possible. Check the number.");
    }
    return Optional.of(new Given.Amount(value, number.bound(), shown));
  }

  private void noteUnit(Field field) {
    if (field.unit().contains("/") || field.unit().equals("nm") || field.unit().equals("mL")) {
      notes.add(field.path() + " has no unit and was read in " + field.unit() + ".");
    }
  }

  private static String unitOf(Field field) {
    return field.unit().equals("1") || field.unit().equals("[pH]") ? "" : " " + field.unit();
  }

  private static String sign(Bound bound) {
    return switch (bound) {
      case EXACT -> "";
      case BELOW -> "< ";
      case ABOVE -> "> ";
    };
  }

  private static Optional<Given> unclear(Field field, String text, String why) {
    return Optional.of(new Given.Unclear(clipped(text), field.path() + " " + why));
  }

  static String quoted(String text) {
    return "\"" + clipped(text) + "\"";
  }

  /** Hot: no pattern where nothing is to be cleaned (ReleaseBench). */
  private static String clipped(String text) {
    String clean = isPlain(text) ? text : UNSEEN.matcher(text).replaceAll(" ");
    return clean.length() <= 120 ? clean : clean.substring(0, 119) + "…";
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }
}
