package exolog.core.forecast;

import exolog.core.answer.Refusal;
import exolog.core.evidence.Keyed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads words and numbers as people type them; every fault becomes one refusal with its remedy. */
final class Typed {
  private static final int MOST_WORDS = 200;
  private final List<Refusal> refusals = new ArrayList<>();

  List<Refusal> refusals() {
    return refusals;
  }

  <K extends Enum<K> & Keyed> @Nullable K key(String field, @Nullable String text, Class<K> list) {
    String key = needed(field, text);
    if (key == null) {
      return null;
    }
    for (K constant : list.getEnumConstants()) {
      if (constant.key().equals(key)) {
        return constant;
      }
    }
    refuse(
        field,
        key,
        "unknown",
        "'%s' is not a %s. Use one of: %s."
            .formatted(
                key,
                field.equals("product") ? "product source" : field,
                Arrays.stream(list.getEnumConstants())
                    .map(Keyed::key)
                    .collect(Collectors.joining(", "))));
    return null;
  }

  @Nullable String needed(String field, @Nullable String text) {
    String value = blankToNull(text);
    if (value == null && refusals.stream().noneMatch(refusal -> refusal.field().equals(field))) {
      refuse(field, "", "missing", "No %s is given. Give it.".formatted(field));
    }
    return value;
  }

  @Nullable Double number(String field, @Nullable String text, double least, double most) {
    return read(field, text, least, most, _ -> true, "a number");
  }

  @Nullable Double whole(String field, @Nullable String text, double least, double most) {
    return read(field, text, least, most, value -> value == Math.rint(value), "a whole number");
  }

  @Nullable Double read(
      String field,
      @Nullable String text,
      double least,
      double most,
      Predicate<Double> fits,
      String kind) {
    if (text == null) {
      return null;
    }
    Double value = parsed(text);
    if (value == null || value < least || value > most || !fits.test(value)) {
      String range =
          Math.abs(least) >= 1e12
              ? kind
              : "%s from %s to %s".formatted(kind, plain(least), plain(most));
      refuse(
          field,
          text,
          "range",
          "The %s '%s' cannot be used: expected %s. Correct it."
              .formatted(field, shortened(text), range));
      return null;
    }
    return value;
  }

  @Nullable Long seed(@Nullable String typed) {
    String text = orElse(typed, "1");
    if (!text.matches("\\d{1,18}")) {
      refuse(
          "seed",
          text,
          "range",
          "The seed '%s' cannot be used: expected a whole number of at most 18 digits. Correct it."
              .formatted(shortened(text)));
      return null;
    }
    return Long.valueOf(text);
  }

  @Nullable String oneOf(String field, @Nullable String text, List<String> valid) {
    String value = blankToNull(text);
    if (value != null && !valid.contains(value)) {
      refuse(
          field,
          value,
          "unknown",
          "The %s '%s' is not one of: %s. Use one of them."
              .formatted(field, shortened(value), String.join(", ", valid)));
    }
    return value;
  }

  @Nullable String words(String field, @Nullable String text) {
    String value = blankToNull(text);
    if (value != null && value.length() > MOST_WORDS) {
      refuse(
          field,
          shortened(value),
          "long",
          "The %s has %d characters, expected at most %d. Shorten it."
              .formatted(field, value.length(), MOST_WORDS));
    }
    return value;
  }

  void refuse(String field, String value, String what, String sentence) {
    refusals.add(new Refusal("forecast.%s.%s".formatted(field, what), field, value, sentence));
  }

  static @Nullable Double parsed(String text) {
    return text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?")
        ? Double.valueOf(text)
        : null;
  }

  static @Nullable Integer whole(@Nullable Double value) {
    return value == null ? null : value.intValue();
  }

  static String orElse(@Nullable String text, String otherwise) {
    String value = blankToNull(text);
    return value == null ? otherwise : value;
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  static @Nullable String weeksText(@Nullable String text) {
    return without(text, "\\s*(w|week|weeks)$");
  }

  static @Nullable String percent(@Nullable String text) {
    return without(blankToNull(text), "\\s*%$");
  }

  static @Nullable String without(@Nullable String text, String ending) {
    return text == null ? null : text.replaceFirst(ending, "");
  }

  static String shortened(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", "\uFFFD");
    return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
  }

  static String plain(double value) {
    BigDecimal decimal = new BigDecimal(value, new java.math.MathContext(4)).stripTrailingZeros();
    return decimal.toPlainString();
  }
}
