package exolog.core.code;

import exolog.core.code.ApplicationIdentifier.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Elements as they are read, each held against what its identifier allows. */
final class ElementsRead {
  private static final String SET_82 =
      "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
  private static final String SET_39 = "#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String AGAIN = " Scan again, or compare with the label.";

  private final int thisYear;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, LocalDate> days = new LinkedHashMap<>();
  private final List<CodeError> errors = new ArrayList<>();

  ElementsRead(int thisYear) {
    this.thisYear = thisYear;
  }

  Gs1Elements elements() {
    return new Gs1Elements(texts, days);
  }

  List<CodeError> errors() {
    return errors;
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  boolean refuse(CodeError error) {
    errors.add(error);
    return false;
  }

  /** False where the text does not have the form, so that what follows it cannot be read. */
  boolean add(ApplicationIdentifier identifier, Typed at, Typed text) {
    if (texts.containsKey(identifier.digits())) {
      return refuse(
          at.error(
              0,
              identifier.title()
                  + " stands here a second time. A code names it once; two codes may"
                  + " have been scanned into one field. Scan again."));
    }
    Optional<CodeError> form = form(identifier, text);
    if (form.isPresent()) {
      return refuse(form.get());
    }
    texts.put(identifier.digits(), text.text());
    checkKey(identifier, text);
    checkDay(identifier, text);
    return true;
  }

  private static Optional<CodeError> form(ApplicationIdentifier identifier, Typed text) {
    for (int i = 0; i < Math.min(text.length(), identifier.most()); i++) {
      Part part = identifier.partAt(i);
      if (!allows(part.kind(), text.at(i))) {
        return Optional.of(text.error(i, notAllowed(identifier, part, text.at(i))));
      }
    }
    if (text.length() < identifier.least()) {
      return Optional.of(text.error(text.length(), wrongLength(identifier, text) + AGAIN));
    }
    if (text.length() > identifier.most()) {
      return Optional.of(
          text.error(
              identifier.most(),
              wrongLength(identifier, text)
                  + " A group separator may be missing behind it: set the scanner to send FNC1 as"
                  + " character 29."));
    }
    return Optional.empty();
  }

  private static String notAllowed(ApplicationIdentifier identifier, Part part, char found) {
    String expected =
        switch (part.kind()) {
          case 'N' -> "a digit";
          case 'Y' -> "a capital letter, a digit, or one of # - /";
          case 'Z' -> "a letter, a digit, or one of - _ =";
          default -> "a letter, a digit, or one of ! \" % & ' ( ) * + , - . / : ; < = > ? _";
        };
    return identifier.title()
        + " takes "
        + expected
        + " here, found "
        + Shown.of(found)
        + "."
        + AGAIN;
  }

  private static String wrongLength(ApplicationIdentifier identifier, Typed text) {
    return identifier.title()
        + " takes "
        + identifier.expected()
        + ", found "
        + text.length()
        + ".";
  }

  private void checkKey(ApplicationIdentifier identifier, Typed text) {
    int last = identifier.keyLength() - 1;
    if (last < 0) {
      return;
    }
    char fits = GtinCheck.digitAfter(text.text().substring(0, last));
    if (fits != text.at(last)) {
      errors.add(
          text.error(
              last,
              "The check digit of "
                  + identifier.title()
                  + " should be "
                  + fits
                  + " after these digits, found "
                  + text.at(last)
                  + ": one of them was misread."
                  + AGAIN));
    }
  }

  private void checkDay(ApplicationIdentifier identifier, Typed text) {
    if (!identifier.dated()) {
      return;
    }
    String digits = text.text().substring(0, 6);
    Optional<LocalDate> day = Gs1Day.of(digits, thisYear);
    day.ifPresent(found -> days.put(identifier.digits(), found));
    if (day.isEmpty()) {
      boolean monthFits = digits.substring(2, 4).matches("0[1-9]|1[0-2]");
      errors.add(
          text.error(
              monthFits ? 4 : 2,
              identifier.title()
                  + " takes a date YYMMDD with day 00 for the last of the month, found "
                  + Shown.of(digits)
                  + ", which has no such "
                  + (monthFits ? "day." : "month.")
                  + AGAIN));
    }
  }

  private static boolean allows(char kind, char found) {
    return switch (kind) {
      case 'N' -> found >= '0' && found <= '9';
      case 'Y' -> SET_39.indexOf(found) >= 0;
      case 'Z' ->
          found == '-'
              || found == '='
              || found == '_'
              || (found < 128 && Character.isLetterOrDigit(found));
      default -> SET_82.indexOf(found) >= 0;
    };
  }
}
