package exolog.core.course;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can stand on a trace, source first. */
public enum TraceKind {
  DONOR,
  BANK,
  PREPARATION,
  LOT,
  VIAL,
  DILUENT_LOT,
  DEVICE_LOT,
  SESSION,
  PATIENT;

  /** As it is typed and as JSON writes it: {@code donor}, {@code diluent-lot}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<TraceKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
