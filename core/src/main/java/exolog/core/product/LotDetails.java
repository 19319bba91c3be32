package exolog.core.product;

import exolog.core.answer.Checks;
import exolog.core.id.PreparationId;
import java.time.LocalDate;

/** A lot as entered. */
public record LotDetails(
    PreparationId preparation, String number, LocalDate madeOn, LocalDate expiresOn) {
  Checks check() {
    return new Checks()
        .require(
            number.matches("[!-~]{1,20}"),
            "lot.number.form",
            "number",
            number,
            "\""
                + number
                + "\" is not a lot number. It has 1 to 20 characters without spaces (GS1 AI 10).")
        .require(
            expiresOn.isAfter(madeOn),
            "lot.expiresOn.before",
            "expiresOn",
            expiresOn,
            "The lot expires on " + expiresOn + ", not after it was made on " + madeOn + ".");
  }
}
