package exolog.core.consent;

import java.util.Optional;

/**
 * One scope as it is put to a patient.
 *
 * @param text in force today
 * @param latest the patient's latest word on it
 */
public record Asked(About about, ConsentText text, Optional<Consent> latest, Standing standing) {
  public boolean stands() {
    return standing == Standing.SIGNED;
  }

  /** Whether there is a signature that can be taken back, also one that no longer stands. */
  public boolean canWithdraw() {
    return latest.map(Consent::state).filter(State.SIGNED::equals).isPresent();
  }
}
