package exolog.web.vial;

import exolog.core.custody.Vial;
import exolog.core.product.Lot;
import exolog.core.product.LotStatus;
import java.time.LocalDate;

/**
 * What a nurse must know of a vial in a list, the most serious first. The draw asks again for
 * itself; this is what the eye sees before.
 */
public enum Standing {
  RECALLED("fail"),
  NOT_RELEASED("untested"),
  ON_HOLD("fail"),
  EXCURSION("fail"),
  ASIDE("untested"),
  EXPIRED("fail"),
  EMPTY("soft"),
  USABLE("pass");

  private final String look;

  Standing(String look) {
    this.look = look;
  }

  /** The class that gives it a mark and a colour; the word says the same. */
  public String look() {
    return look;
  }

  static Standing of(Vial vial, Lot lot, boolean lotHeldHere, LocalDate today) {
    if (lot.status() == LotStatus.RECALLED) {
      return RECALLED;
    }
    if (lot.status() == LotStatus.QUARANTINE) {
      return NOT_RELEASED;
    }
    if (lot.status() == LotStatus.HOLD || lotHeldHere || vial.onHold()) {
      return ON_HOLD;
    }
    if (vial.excursions() > 0) {
      return EXCURSION;
    }
    if (vial.quarantined()) {
      return ASIDE;
    }
    if (lot.isExpiredOn(today)) {
      return EXPIRED;
    }
    return vial.left().value() > 0 ? USABLE : EMPTY;
  }
}
