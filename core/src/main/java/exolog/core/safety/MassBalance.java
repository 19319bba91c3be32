package exolog.core.safety;

import exolog.core.id.LotId;

/**
 * The account of one lot's vials in a recall, in microlitres: what came in and where it is.
 *
 * @param used given to patients, by the sessions
 * @param left as counted, less what went out since; by the ledger where nobody counted
 * @param uncounted vials that hold something by the ledger and that nobody counted yet
 */
public record MassBalance(
    LotId lot,
    String number,
    int vials,
    long received,
    long used,
    long left,
    int uncounted,
    long wasted,
    long returned,
    long destroyed) {
  /** What is missing; negative when there is more than came in. */
  public long difference() {
    return received - used - left - wasted - returned - destroyed;
  }
}
