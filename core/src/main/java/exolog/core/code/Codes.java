package exolog.core.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads any code of the field, and writes GS1's. */
public final class Codes {
  /** Longer than any symbol a scanner reads (QR holds 4,296 characters of text). */
  private static final int LONGEST = 4_296;

  /** What a scanner may put first to say which symbol it saw (ISO/IEC 15424). */
  private static final Pattern SYMBOLOGY = Pattern.compile("][A-Za-z][0-9A-Za-z]");

  /** GS1 DataMatrix, GS1-128, GS1 QR, GS1 DataBar and composite, GS1 DotCode. */
  private static final Pattern SYMBOLOGY_GS1 = Pattern.compile("](d2|C1|Q3|e[0-3]|J1)");

  private Codes() {}

  /**
   * Reads what was typed or scanned.
   *
   * @param today decides the century of years of two digits
   */
  public static Code parse(String typed, LocalDate today) {
    if (typed.length() > LONGEST) {
      return new Code.Unknown(
          List.of(
              new CodeError(
                  LONGEST + 1,
                  "A code has at most 4296 characters, found "
                      + typed.length()
                      + ". Scan one code alone.")));
    }
    Typed text = Typed.of(typed).stripped();
    boolean saysGs1 = SYMBOLOGY_GS1.matcher(text.text()).lookingAt();
    Typed body = SYMBOLOGY.matcher(text.text()).lookingAt() ? text.from(3).stripped() : text;
    return saysGs1 || startsGs1(body)
        ? Gs1ElementString.read(unled(body), today.getYear())
        : other(body, today);
  }

  /**
   * The address of these elements, as {@code base/01/GTIN/10/LOT/21/SERIAL?17=YYMMDD}.
   *
   * @param base scheme and host, perhaps with a path, such as {@code https://clinic.example}
   * @return empty where none of the elements is a key that an address can begin with
   */
  public static Optional<String> digitalLink(String base, Gs1Elements elements) {
    return DigitalLink.write(base, elements.texts());
  }

  /** The same at GS1's own resolver. */
  public static Optional<String> canonicalLink(Gs1Elements elements) {
    return digitalLink(DigitalLink.CANONICAL, elements);
  }

  /** As a DataMatrix or GS1-128 carries it behind its first FNC1; character 29 separates. */
  public static String elementString(Gs1Elements elements) {
    return Gs1ElementString.write(elements.texts());
  }

  /** As it stands in print beneath the symbol. */
  public static String bracketed(Gs1Elements elements) {
    return Gs1ElementString.writeBracketed(elements.texts());
  }

  /** Whether an identifier stands before a date. */
  public static boolean isDate(String identifier) {
    return ApplicationIdentifiers.find(identifier).map(ApplicationIdentifier::dated).orElse(false);
  }

  /** A date as these codes write it. */
  public static String sixDigits(LocalDate day) {
    return Gs1Day.write(day);
  }

  private static Code other(Typed body, LocalDate today) {
    if (DigitalLink.isAddress(body)) {
      return DigitalLink.read(body, today.getYear()).orElseGet(() -> plainAddress(body));
    }
    if (body.startsWith("=")) {
      return IsbtDin.read(body);
    }
    if (SecCode.looksLikeOne(body)) {
      return SecCode.read(body);
    }
    if (IsbtDin.looksLikeOne(body)) {
      return IsbtDin.read(body);
    }
    if (GtinCheck.isGtin(body.text())) {
      return unknown(
          body,
          "This is a GTIN by itself: a kind of product, no single item. Scan the symbol that has"
              + " lot and serial, or write it as (01)"
              + GtinCheck.padded(body.text())
              + ".");
    }
    return bare(body, today);
  }

  /** Digits without any sign of what they are: GS1 if they read so, or begin with a whole field. */
  private static Code bare(Typed body, LocalDate today) {
    Optional<ApplicationIdentifier> first = ApplicationIdentifiers.startOf(body);
    if (first.isPresent()) {
      Code.Gs1 read = Gs1ElementString.read(body, today.getYear());
      boolean wholeFirst =
          first.get().isPredefined() && read.elements().text(first.get().digits()).isPresent();
      if (read.isValid() || wholeFirst || isKey(first.get())) {
        return read;
      }
    }
    return unknown(
        body,
        body.length() == 0
            ? "The code is empty. Scan again."
            : "This is no code known here. Expected a GS1 element string such as"
                + " (01)09506000134352(21)A1, a GS1 Digital Link, an ISBT 128 donation number or a"
                + " Single European Code. Scan again, or compare with the label.");
  }

  private static boolean isKey(ApplicationIdentifier identifier) {
    return List.of("00", "01", "02").contains(identifier.digits());
  }

  private static Code plainAddress(Typed body) {
    return unknown(
        body,
        "This web address has no GS1 key in its path. Expected one such as"
            + " https://host/01/09506000134352/21/A1.");
  }

  private static Code unknown(Typed body, String message) {
    return new Code.Unknown(List.of(body.error(0, message)));
  }

  private static boolean startsGs1(Typed body) {
    return body.startsWith("(") || isSeparator(body);
  }

  /** Without the FNC1 that tells a scanner the symbol is GS1's. */
  private static Typed unled(Typed body) {
    return isSeparator(body) ? body.from(1) : body;
  }

  private static boolean isSeparator(Typed body) {
    return body.length() > 0
        && (body.at(0) == Gs1ElementString.SEPARATOR
            || body.at(0) == Gs1ElementString.SEPARATOR_SHOWN);
  }
}
