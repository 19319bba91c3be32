package exolog.core.course;

import java.time.Instant;

/** A clinic's decision to stop a diluent or device lot, or to allow it again. */
public record MaterialHold(
    Kind kind, String lot, int seq, Instant at, boolean placed, String reason, String decidedBy) {
  /** Which material. */
  public enum Kind {
    DILUENT_LOT,
    DEVICE_LOT
  }
}
