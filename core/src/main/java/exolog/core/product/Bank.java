package exolog.core.product;

import exolog.core.id.BankId;
import exolog.core.id.DonorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A bank of cells from which preparations are made.
 *
 * @param passage at collection; empty when not stated
 * @param doublings population doublings; empty when not stated
 * @param donors more than one where donations were pooled
 */
public record Bank(
    BankId id,
    String code,
    String tissue,
    String cellType,
    LocalDate bankedOn,
    Optional<Integer> passage,
    Optional<BigDecimal> doublings,
    Karyotype karyotype,
    StrProfile strProfile,
    List<DonorId> donors) {
  public Bank {
    donors = List.copyOf(donors);
  }

  /** The chromosomes as counted. */
  public enum Karyotype {
    NORMAL,
    ABNORMAL,
    NOT_TESTED
  }

  /** Short tandem repeats: whether the cells are still the donor's. */
  public enum StrProfile {
    MATCH,
    MISMATCH,
    NOT_TESTED
  }
}
