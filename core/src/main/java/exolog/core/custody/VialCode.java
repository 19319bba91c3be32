package exolog.core.custody;

import exolog.core.answer.Answer;

/**
 * What a scanner types for a vial: our own number, the maker's GS1 code, or a passport's address.
 */
public sealed interface VialCode {
  record Own(Serial serial) implements VialCode {}

  record Maker(Gs1 code) implements VialCode {}

  /** Reads any of them; a refusal names the position that does not fit. */
  static Answer<VialCode> read(String typed) {
    String text = fromAddress(typed.strip());
    if (text.isEmpty()) {
      return Answer.refused(
          "code.missing",
          "code",
          typed,
          "Scan the vial's code, or type the 16 characters on its label.");
    }
    if (text.length() > 200) {
      return Answer.refused(
          "code.long",
          "code",
          text.substring(0, 40) + "…",
          "A vial's code has at most 200 characters. Scan again.");
    }
    return Gs1.looksLikeOne(text)
        ? Gs1.read(text).then(VialCode::maker)
        : Serial.read(text).then(serial -> Answer.given(new Own(serial)));
  }

  private static Answer<VialCode> maker(Gs1 code) {
    return code.serial()
        .map(serial ->
            Serial.looksLikeOne(serial)
                ? Serial.read(serial).then(own -> Answer.<VialCode>given(new Own(own)))
                : Answer.<VialCode>given(new Maker(code)))
        .orElseGet(() ->
            Answer.refused(
                "gs1.serial.missing",
                "code",
                code.gtin().orElse(""),
                "The code names a product but no single vial: it has no serial number (21)."
                    + " Type the 16 characters on the vial's label."));
  }

  /** The passport's address ends in the serial: .../p/SERIAL. */
  private static String fromAddress(String text) {
    int passport = text.indexOf("/p/");
    if (!text.startsWith("http") || passport < 0) {
      return text;
    }
    return text.substring(passport + 3).replaceAll("[/?#].*", "");
  }
}
