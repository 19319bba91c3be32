package exolog.core.consent;

import java.time.LocalDate;
import java.util.Optional;

/** Where a patient stands with a scope today. */
public enum Standing {
  NEVER_ASKED,
  EXPLAINED,
  SIGNED,
  DECLINED,
  WITHDRAWN,
  /** Signed to an earlier version of the text. */
  SUPERSEDED,
  /** Signed longer ago than the text holds. */
  EXPIRED;

  /** By the latest row. */
  static Standing of(Optional<Consent> latest, ConsentText inForce, LocalDate today) {
    return latest.map(row -> of(row, inForce, today)).orElse(NEVER_ASKED);
  }

  private static Standing of(Consent row, ConsentText inForce, LocalDate today) {
    return switch (row.state()) {
      case EXPLAINED -> EXPLAINED;
      case DECLINED -> DECLINED;
      case WITHDRAWN -> WITHDRAWN;
      case SIGNED -> {
        if (row.textVersion() != inForce.version()) {
          yield SUPERSEDED;
        }
        yield inForce.lastDay(row.at()).map(today::isAfter).orElse(false) ? EXPIRED : SIGNED;
      }
    };
  }
}
