package exolog.core.consultation;

import exolog.core.answer.Checks;
import exolog.core.evidence.Route;
import exolog.core.id.MeasurementId;
import exolog.core.id.ProductId;
import exolog.core.id.VialId;
import exolog.core.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is considered: product, route, sessions and their price.
 *
 * @param baseline the reading the forecast starts from
 * @param vial the vial that was scanned
 */
public record TreatmentPlan(
    ProductId product,
    Route route,
    int sessions,
    int intervalDays,
    Money pricePerSession,
    Optional<MeasurementId> baseline,
    Optional<VialId> vial) {
  private static final BigDecimal DEAREST = new BigDecimal("1000000");

  /**
   * All sessions at the price of one. An estimate: what a course really costs is billed elsewhere.
   */
  public Money costEstimate() {
    return pricePerSession.times(sessions);
  }

  Checks check() {
    BigDecimal amount = pricePerSession.amount();
    return new Checks()
        .require(
            sessions >= 1 && sessions <= 60,
            "plan.sessions.range",
            "sessions",
            sessions,
            "A plan of " + sessions + " sessions is not possible. Give 1 to 60.")
        .require(
            intervalDays >= 1 && intervalDays <= 365,
            "plan.interval.range",
            "intervalDays",
            intervalDays,
            "An interval of " + intervalDays + " days is not possible. Give 1 to 365.")
        .require(
            amount.signum() >= 0 && amount.compareTo(DEAREST) <= 0,
            "plan.price.range",
            "pricePerSession",
            amount,
            "A price of " + amount + " for a session is not possible. Give 0 to " + DEAREST + ".");
  }
}
