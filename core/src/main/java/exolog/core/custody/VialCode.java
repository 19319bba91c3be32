package exolog.core.custody;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.code.Code;
import exolog.core.code.CodeError;
import exolog.core.code.Codes;
import exolog.core.code.Gs1Elements;
import java.time.LocalDate;
import java.util.List;

/**
 * What a scanner types for a vial: our own number, the maker's GS1 code, or a passport's address.
 */
public sealed interface VialCode {
  record Own(Serial serial) implements VialCode {}

  record Maker(MakerCode code) implements VialCode {}

  /** Reads any of them; a refusal names the position that does not fit. */
  static Answer<VialCode> read(String typed, LocalDate today) {
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
    return Serial.looksLikeOne(text) ? own(text) : read(text, Codes.parse(text, today));
  }

  private static Answer<VialCode> read(String text, Code code) {
    return switch (code) {
      case Code.Gs1(Gs1Elements elements, List<CodeError> errors) -> gs1(text, elements, errors);
      case Code.Gs1DigitalLink(String _, Gs1Elements elements, List<CodeError> errors) ->
          gs1(text, elements, errors);
      case Code.Isbt128Din _, Code.Sec _ ->
          Answer.refused(
              "code.donation",
              "code",
              text,
              "This code names a donation and no single vial. Scan the vial's own code, or type the"
                  + " 16 characters on its label.");
      case Code.Unknown _ -> own(text);
    };
  }

  private static Answer<VialCode> own(String text) {
    return Serial.read(text).then(serial -> Answer.given(new Own(serial)));
  }

  private static Answer<VialCode> gs1(String text, Gs1Elements elements, List<CodeError> errors) {
    if (!errors.isEmpty()) {
      return Answer.refused(
          errors.stream()
              .map(error -> new Refusal("gs1.unreadable", "code", text, error.sentence()))
              .toList());
    }
    String serial = elements.text("21").orElse("");
    if (Serial.looksLikeOne(serial)) {
      return own(serial);
    }
    return serial.isEmpty() || elements.text("01").isEmpty()
        ? Answer.refused(
            "gs1.serial.missing",
            "code",
            text,
            "The code names no single vial: it lacks the GTIN (01) or the serial number (21)."
                + " Type the 16 characters on the vial's label.")
        : Answer.given(new Maker(new MakerCode(elements.text("01").orElseThrow(), serial)));
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
