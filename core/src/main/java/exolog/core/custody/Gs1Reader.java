package exolog.core.custody;

import exolog.core.answer.Answer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks through one element string. Positions in its sentences count from 1 as typed. */
final class Gs1Reader {
  /** FNC1 as scanners send it. */
  private static final char SEPARATOR = '\u001d';

  private static final int LONGEST_TEXT = 20;
  private static final int GTIN_LENGTH = 14;
  private static final int DATE_LENGTH = 6;
  private static final Set<String> KNOWN = Set.of("01", "10", "11", "17", "21");

  private final String typed;
  private final Map<String, String> elements = new HashMap<>();
  private int at;

  Gs1Reader(String typed) {
    this.typed = typed.stripTrailing();
    this.at = start(typed);
  }

  Answer<Gs1> read() {
    while (at < typed.length()) {
      @Nullable Answer<Gs1> refusal = next();
      if (refusal != null) {
        return refusal;
      }
    }
    return elements.isEmpty()
        ? refuse(at, "is missing: the code is empty. Scan again.")
        : Answer.given(
            new Gs1(
                Optional.ofNullable(elements.get("01")),
                Optional.ofNullable(elements.get("10")),
                date("11"),
                date("17"),
                Optional.ofNullable(elements.get("21"))));
  }

  /** One element; a refusal where it cannot be read. */
  private @Nullable Answer<Gs1> next() {
    boolean bracketed = typed.charAt(at) == '(';
    int start = at + (bracketed ? 1 : 0);
    if (start + 2 > typed.length()) {
      return refuse(start, "should begin an application identifier of two digits.");
    }
    String identifier = typed.substring(start, start + 2);
    if (!KNOWN.contains(identifier)) {
      return refuse(
          start,
          "begins \"" + identifier + "\", which is none of the identifiers 01, 10, 11, 17, 21.");
    }
    at = start + 2 + (bracketed ? 1 : 0);
    if (elements.containsKey(identifier)) {
      return refuse(start, "repeats the identifier " + identifier + ".");
    }
    return switch (identifier) {
      case "01" -> gtin();
      case "11", "17" -> day(identifier);
      default -> text(identifier);
    };
  }

  private @Nullable Answer<Gs1> gtin() {
    if (!digits(GTIN_LENGTH)) {
      return refuse(at, "should begin the 14 digits of a GTIN (01).");
    }
    String gtin = typed.substring(at, at + GTIN_LENGTH);
    if (checkDigit(gtin) != gtin.charAt(GTIN_LENGTH - 1) - '0') {
      return refuse(
          at + GTIN_LENGTH - 1,
          "is the check digit of the GTIN (01) and does not fit the other thirteen: one of them was"
              + " misread. Scan again, or compare with the label.");
    }
    elements.put("01", gtin);
    at += GTIN_LENGTH;
    skipSeparator();
    return null;
  }

  private @Nullable Answer<Gs1> day(String identifier) {
    if (!digits(DATE_LENGTH)) {
      return refuse(at, "should begin the six digits YYMMDD of a date (" + identifier + ").");
    }
    String digits = typed.substring(at, at + DATE_LENGTH);
    if (dateOf(digits).isEmpty()) {
      return refuse(
          at, "begins \"" + digits + "\", which is no date (" + identifier + ", YYMMDD).");
    }
    elements.put(identifier, digits);
    at += DATE_LENGTH;
    skipSeparator();
    return null;
  }

  private @Nullable Answer<Gs1> text(String identifier) {
    int end = at;
    while (end < typed.length() && typed.charAt(end) != SEPARATOR && !bracketAt(end)) {
      end++;
    }
    if (end == at || end - at > LONGEST_TEXT) {
      return refuse(
          at,
          "should begin 1 to 20 characters ("
              + identifier
              + "), found "
              + (end - at)
              + ". A group separator may be missing: set the scanner to send FNC1.");
    }
    elements.put(identifier, typed.substring(at, end));
    at = end;
    skipSeparator();
    return null;
  }

  private boolean digits(int count) {
    return at + count <= typed.length()
        && typed.substring(at, at + count).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A bracket inside a text begins the next element only if a known identifier follows. */
  private boolean bracketAt(int place) {
    return typed.charAt(place) == '('
        && place + 4 <= typed.length()
        && typed.charAt(place + 3) == ')'
        && KNOWN.contains(typed.substring(place + 1, place + 3));
  }

  private void skipSeparator() {
    if (at < typed.length() && typed.charAt(at) == SEPARATOR) {
      at++;
    }
  }

  private Optional<LocalDate> date(String identifier) {
    return Optional.ofNullable(elements.get(identifier)).flatMap(Gs1Reader::dateOf);
  }

  /**
   * Every vial of this record lies in 2000 to 2099, well inside the sliding window of GS1 General
   * Specifications 7.12; day 00 is the last of the month (3.4.2).
   */
  private static Optional<LocalDate> dateOf(String digits) {
    try {
      YearMonth month =
          YearMonth.of(
              2000 + Integer.parseInt(digits.substring(0, 2)),
              Integer.parseInt(digits.substring(2, 4)));
      int day = Integer.parseInt(digits.substring(4));
      return Optional.of(day == 0 ? month.atEndOfMonth() : month.atDay(day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Weights 3 and 1 in turn from the right (GS1 General Specifications 7.9). */
  static int checkDigit(String gtin) {
    int sum = 0;
    for (int i = 0; i < gtin.length() - 1; i++) {
      int weight = (gtin.length() - 1 - i) % 2 == 1 ? 3 : 1;
      sum += weight * (gtin.charAt(i) - '0');
    }
    return (10 - sum % 10) % 10;
  }

  private static int start(String typed) {
    int at = 0;
    while (at < typed.length() && (typed.charAt(at) == '\ufeff' || typed.charAt(at) == ' ')) {
      at++;
    }
    if (at + 3 <= typed.length() && typed.charAt(at) == ']') {
      at += 3;
    }
    if (at < typed.length() && typed.charAt(at) == SEPARATOR) {
      at++;
    }
    return at;
  }

  private Answer<Gs1> refuse(int place, String sentence) {
    return Answer.refused(
        "gs1.unreadable", "code", typed, "Position " + (place + 1) + " " + sentence);
  }
}
