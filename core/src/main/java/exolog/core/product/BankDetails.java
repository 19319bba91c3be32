package exolog.core.product;

import exolog.core.answer.Checks;
import exolog.core.id.DonorId;
import exolog.core.product.Bank.Karyotype;
import exolog.core.product.Bank.StrProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A cell bank as entered. */
public record BankDetails(
    String code,
    String tissue,
    String cellType,
    LocalDate bankedOn,
    Optional<Integer> passage,
    Optional<BigDecimal> doublings,
    Karyotype karyotype,
    StrProfile strProfile,
    Set<DonorId> donors) {
  private static final BigDecimal MOST_DOUBLINGS = new BigDecimal(200);

  public BankDetails {
    donors = new LinkedHashSet<>(donors);
  }

  Checks check() {
    return new Checks()
        .require(
            code.matches("[A-Z0-9-]{2,30}"),
            "bank.code.form",
            "code",
            code,
            "\""
                + code
                + "\" is not a bank's code. Use 2 to 30 capital letters, digits and hyphens.")
        .require(
            !tissue.isBlank() && tissue.length() <= 100,
            "bank.tissue.missing",
            "tissue",
            tissue,
            "Name the tissue in at most 100 characters.")
        .require(
            !cellType.isBlank() && cellType.length() <= 100,
            "bank.cellType.missing",
            "cellType",
            cellType,
            "Name the cell type in at most 100 characters.")
        .require(
            passage.map(value -> value >= 0 && value <= 100).orElse(true),
            "bank.passage.range",
            "passage",
            passage.orElse(null),
            "Give the passage as a whole number from 0 to 100.")
        .require(
            doublings
                .map(value -> value.signum() >= 0 && value.compareTo(MOST_DOUBLINGS) <= 0)
                .orElse(true),
            "bank.doublings.range",
            "doublings",
            doublings.orElse(null),
            "Give the population doublings as a number from 0 to 200.")
        .require(
            !donors.isEmpty(),
            "bank.donors.missing",
            "donors",
            "",
            "Name the donor of the cells, or every donor of a pool.");
  }
}
