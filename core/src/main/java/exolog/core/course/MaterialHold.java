package exolog.core.course;

import exolog.core.custody.Hold;

/** A clinic's hold on a diluent or device lot. */
public record MaterialHold(Kind kind, String lot, Hold hold) {
  /** Which material. */
  public enum Kind {
    DILUENT_LOT,
    DEVICE_LOT
  }
}
