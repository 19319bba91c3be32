package exolog.core.product;

import exolog.core.answer.Checks;
import exolog.core.id.LotId;
import exolog.core.id.PreparationId;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A lot as entered.
 *
 * @param pooledWith further preparations of the same product that went into it
 * @param partOf the lot it was filled out of; empty for a lot of its own
 */
public record LotDetails(
    PreparationId preparation,
    String number,
    LocalDate madeOn,
    LocalDate expiresOn,
    Set<PreparationId> pooledWith,
    Optional<LotId> partOf) {
  public LotDetails {
    pooledWith = new LinkedHashSet<>(pooledWith);
    pooledWith.remove(preparation);
  }

  /** A lot of one preparation. */
  public LotDetails(
      PreparationId preparation, String number, LocalDate madeOn, LocalDate expiresOn) {
    this(preparation, number, madeOn, expiresOn, Set.of(), Optional.empty());
  }

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
