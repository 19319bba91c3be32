package exolog.web.consultation;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.consultation.TreatmentPlan;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.evidence.Route;
import exolog.core.id.MeasurementId;
import exolog.core.id.ProductId;
import exolog.core.money.Money;
import exolog.core.product.Lot;
import exolog.core.product.Lots;
import exolog.core.tenancy.Actor;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Words;
import exolog.web.layout.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a plan as typed: the vial is scanned, the product follows from it. */
@Component
final class PlanForm {
  private static final int DAYS_IN_WEEK = 7;

  private final Vials vials;
  private final Lots lots;

  PlanForm(Vials vials, Lots lots) {
    this.vials = vials;
    this.lots = lots;
  }

  /** What the latest plan says, so that a change of one thing does not ask for all again. */
  static Map<String, String> known(OnTheDesk on) {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("sessions", "");
    on.consultation()
        .plan()
        .ifPresent(plan -> {
          known.put("sessions", String.valueOf(plan.sessions()));
          known.put("every", Written.number(plan.intervalDays() / (double) DAYS_IN_WEEK, 2));
          known.put("price", plan.pricePerSession().amount().toPlainString());
          known.put("route", plan.route().key());
          plan.baseline().ifPresent(reading -> known.put("baseline", reading.toString()));
        });
    on.vial().ifPresent(vial -> known.put("code", vial.serial().grouped()));
    return known;
  }

  Answer<TreatmentPlan> read(Actor actor, Form form, Currency currency) {
    Reading read = form.read();
    Optional<Route> route = read.needed("route", read.choice("route", Route::of));
    Optional<Integer> sessions = read.needed("sessions", read.whole("sessions"));
    Optional<BigDecimal> every = read.needed("every", read.number("every"));
    Optional<BigDecimal> price = read.needed("price", read.number("price"));
    Optional<MeasurementId> baseline =
        read.needed("baseline", read.id("baseline")).map(MeasurementId::new);
    read.needed("code", read.text("code"));
    List<Refusal> refusals = new ArrayList<>(read.refused().refusals());
    if (route.isEmpty() || sessions.isEmpty() || every.isEmpty() || price.isEmpty()) {
      return Answer.refused(refusals);
    }
    if (!Money.isPayable(price.get(), currency)) {
      refusals.add(
          new Refusal(
              "plan.price.decimals",
              "price",
              form.value("price"),
              Words.say(
                  "plan.price.decimals",
                  form.value("price"),
                  currency.getCurrencyCode(),
                  currency.getDefaultFractionDigits())));
    }
    if (!refusals.isEmpty()) {
      return Answer.refused(refusals);
    }
    int days = every.get().multiply(BigDecimal.valueOf(DAYS_IN_WEEK)).intValue();
    return vials
        .scan(actor, form.value("code"))
        .then(vial ->
            Answer.given(
                new TreatmentPlan(
                    product(vial),
                    route.get(),
                    sessions.get(),
                    days,
                    new Money(price.get(), currency),
                    baseline,
                    Optional.of(vial.id()))));
  }

  private ProductId product(Vial vial) {
    return lots.find(vial.lot()).map(Lot::product).orElseThrow();
  }
}
