package exolog.core.safety;

import java.time.Duration;
import java.util.Optional;

/**
 * How well a recall worked.
 *
 * @param mustAcknowledge how many the check level asks for
 * @param timeToLastContact from approval until the last patient so far was told
 */
public record Effectiveness(
    int patients,
    int told,
    int acknowledged,
    int examined,
    int mustAcknowledge,
    int vials,
    int vialsReconciled,
    Optional<Duration> timeToQuarantine,
    Optional<Duration> timeToLastContact,
    Optional<Duration> timeToClose) {
  /** Empty where there is nobody to tell: that is not 100 percent of anything. */
  public Optional<Double> contactedPercent() {
    return percent(told, patients);
  }

  public Optional<Double> reconciledPercent() {
    return percent(vialsReconciled, vials);
  }

  /** Whether everyone was told, enough were heard from and every vial is accounted for. */
  public boolean isWhole() {
    return told == patients && acknowledged >= mustAcknowledge && vialsReconciled == vials;
  }

  private static Optional<Double> percent(int part, int whole) {
    return whole == 0 ? Optional.empty() : Optional.of(100.0 * part / whole);
  }
}
