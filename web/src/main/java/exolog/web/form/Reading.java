package exolog.web.form;

import exolog.core.answer.Refusal;
import exolog.web.layout.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Turns typed text into values and gathers what cannot be read, so that the form comes back with
 * all its fields marked at once.
 */
public final class Reading {
  private final Form form;
  private final List<Refusal> refusals = new ArrayList<>();

  Reading(Form form) {
    this.form = form;
  }

  public Optional<LocalDate> day(String field) {
    return parse(field, LocalDate::parse, "form.day.unreadable");
  }

  /** A day and time in a zone, as a browser's field for them sends it. */
  public Optional<Instant> moment(String field, ZoneId zone) {
    return parse(
        field,
        text -> LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant(),
        "form.moment.unreadable");
  }

  /** A time on the wall, such as 09:30. */
  public Optional<LocalTime> time(String field) {
    return parse(field, LocalTime::parse, "form.time.unreadable");
  }

  /** A number with a point or a comma: a keypad in Lyon has the comma. */
  public Optional<BigDecimal> number(String field) {
    return parse(field, Reading::decimal, "form.number.unreadable");
  }

  public Optional<Integer> whole(String field) {
    return parse(field, Integer::valueOf, "form.whole.unreadable");
  }

  /**
   * A whole number of a unit, which may stand behind it; another unit is refused, never converted.
   */
  public Optional<Integer> whole(String field, String unit) {
    String text = form.value(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String digits = text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text;
    try {
      return Optional.of(Integer.valueOf(digits.strip()));
    } catch (NumberFormatException e) {
      String key = "form.whole.unit";
      refusals.add(new Refusal(key, field, text, Words.say(key, text, unit)));
      return Optional.empty();
    }
  }

  public Optional<UUID> id(String field) {
    return parse(field, UUID::fromString, "form.choice.unreadable");
  }

  public <E extends Enum<E>> Optional<E> choice(String field, Class<E> list) {
    return parse(field, text -> Enum.valueOf(list, text), "form.choice.unreadable");
  }

  /** By any closed list that refuses an unknown key with an IllegalArgumentException. */
  public <T> Optional<T> choice(String field, Function<String, T> list) {
    return parse(field, list, "form.choice.unreadable");
  }

  public Optional<String> text(String field) {
    return Optional.of(form.value(field)).filter(text -> !text.isEmpty());
  }

  /** The value, or a refusal that this field is needed. */
  public <T> Optional<T> needed(String field, Optional<T> value) {
    if (value.isEmpty() && refusals.stream().noneMatch(r -> r.field().equals(field))) {
      refuse(field, "form.needed");
    }
    return value;
  }

  public boolean passed() {
    return refusals.isEmpty();
  }

  /** The form with what could not be read. */
  public Form refused() {
    return form.refused(refusals);
  }

  private <T> Optional<T> parse(String field, Function<String, T> how, String otherwise) {
    String text = form.value(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(how.apply(text));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      refuse(field, otherwise);
      return Optional.empty();
    }
  }

  /** "0,4", "0.4" and "1 250" are numbers; "1,250.5" is not: which mark is the decimal one? */
  static BigDecimal decimal(String text) {
    String plain = text.replace("\u00a0", "").replace("\u202f", "").replace(" ", "");
    if (!plain.matches("[+\u2212-]?\\d{1,9}([.,]\\d{1,9})?")) {
      throw new IllegalArgumentException("not a number: " + text);
    }
    return new BigDecimal(plain.replace(',', '.').replace('\u2212', '-'));
  }

  private void refuse(String field, String key) {
    String value = form.value(field);
    refusals.add(new Refusal(key, field, value, Words.say(key, value)));
  }
}
