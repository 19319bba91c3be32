package exolog.core.product;

import exolog.core.answer.Checks;
import java.time.LocalDate;

/**
 * What the law of a country calls a product, from a day on.
 *
 * @param source whose word it is: a document, a register, a letter
 */
public record ProductClass(String jurisdiction, LocalDate validFrom, Kind kind, String source) {
  /** The classes that the record tells apart. */
  public enum Kind {
    APPROVED_MEDICINE,
    UNAPPROVED_MEDICINE,
    INVESTIGATIONAL,
    COSMETIC,
    DEVICE,
    TISSUE_PRODUCT,
    NOT_PERMITTED
  }

  Checks check() {
    return new Checks()
        .require(
            !source.isBlank() && source.length() <= 500,
            "productClass.source.missing",
            "source",
            source,
            "Say whose word the class is: a register, a letter or a document, in at most 500 characters.");
  }
}
