package exolog.core.safety;

import exolog.core.custody.Microlitres;
import exolog.core.custody.Serial;
import exolog.core.id.LotId;
import exolog.core.id.VialId;
import java.util.Optional;

/**
 * A vial in the scope of a recall.
 *
 * @param left by the ledger
 * @param place where it stands; empty where nobody named a place
 * @param counted what someone found in it; empty when nobody looked
 */
public record RecalledVial(
    VialId vial,
    Serial serial,
    LotId lot,
    String lotNumber,
    Microlitres left,
    Optional<String> place,
    Optional<Microlitres> counted) {
  /** Its whole content is accounted for: gone by the ledger, or counted. */
  public boolean isReconciled() {
    return left.value() == 0 || counted.isPresent();
  }
}
