package exolog.core.safety;

import exolog.core.safety.ExposedPatient.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
  static Effectiveness of(Recall recall, List<ExposedPatient> patients, List<RecalledVial> vials) {
    Optional<Instant> lastTold =
        patients.stream()
            .flatMap(one -> one.first(Contact.Step.TOLD).stream())
            .map(Contact::at)
            .max(Comparator.naturalOrder());
    return new Effectiveness(
        patients.size(),
        count(patients, Contact.Step.TOLD),
        count(patients, Contact.Step.ACKNOWLEDGED),
        count(patients, Contact.Step.EXAMINED),
        recall.draft().level().of(patients.size()),
        vials.size(),
        (int) vials.stream().filter(RecalledVial::isReconciled).count(),
        recall.timeToQuarantine(),
        recall
            .since(RecallState.APPROVED)
            .flatMap(approved -> lastTold.map(told -> Duration.between(approved, told))),
        recall.timeToClose());
  }

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

  private static int count(List<ExposedPatient> patients, Contact.Step step) {
    return (int) patients.stream().filter(one -> one.first(step).isPresent()).count();
  }

  private static Optional<Double> percent(int part, int whole) {
    return whole == 0 ? Optional.empty() : Optional.of(100.0 * part / whole);
  }
}
