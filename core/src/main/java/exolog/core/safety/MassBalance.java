package exolog.core.safety;

import exolog.core.id.LotId;

/**
 * The account of one lot's vials in a recall, in microlitres: what came in and where it is.
 *
 * @param used given to patients, by the sessions
 * @param left as counted, or by the ledger where nobody counted
 */
public record MassBalance(
    LotId lot,
    String number,
    int vials,
    long received,
    long used,
    long left,
    long wasted,
    long returned,
    long destroyed) {
  /** What is missing; negative when there is more than came in. */
  public long difference() {
    return received - used - left - wasted - returned - destroyed;
  }
}
