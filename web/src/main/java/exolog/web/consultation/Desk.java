package exolog.web.consultation;

import exolog.core.consultation.Consultation;
import exolog.core.consultation.Consultations;
import exolog.core.consultation.Screenings;
import exolog.core.consultation.Stagings;
import exolog.core.custody.Vials;
import exolog.core.evidence.Measure;
import exolog.core.forecast.Askable;
import exolog.core.id.ConsultationId;
import exolog.core.outcome.Measurement;
import exolog.core.outcome.Outcomes;
import exolog.core.patient.Patients;
import exolog.core.product.Lots;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.forecast.Expectations;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what lies on the desk in one consultation. */
@Component
public final class Desk {
  private final Consultations consultations;
  private final Screenings screenings;
  private final Stagings stagings;
  private final Patients patients;
  private final Outcomes outcomes;
  private final Products products;
  private final Vials vials;
  private final Lots lots;
  private final Expectations expectations;

  Desk(
      Consultations consultations,
      Screenings screenings,
      Stagings stagings,
      Patients patients,
      Outcomes outcomes,
      Products products,
      Vials vials,
      Lots lots,
      Expectations expectations) {
    this.consultations = consultations;
    this.screenings = screenings;
    this.stagings = stagings;
    this.patients = patients;
    this.outcomes = outcomes;
    this.products = products;
    this.vials = vials;
    this.lots = lots;
    this.expectations = expectations;
  }

  public OnTheDesk of(Actor actor, ConsultationId id) {
    Consultation consultation = consultations.find(actor, id).orElseThrow(Missing::new);
    var plan = consultation.plan();
    return new OnTheDesk(
        consultation,
        patients.find(actor, consultation.patient()).orElseThrow(Missing::new),
        screenings.questions(actor, id),
        screenings.of(actor, id),
        stagings.scales(consultation.concern()),
        stagings.of(actor, consultation.patient()),
        baselines(actor, consultation),
        plan.flatMap(p -> products.find(p.product())),
        plan.flatMap(p -> p.vial()).flatMap(vial -> vials.find(actor, vial)),
        plan.flatMap(p -> p.vial())
            .flatMap(vial -> vials.find(actor, vial))
            .flatMap(vial -> lots.find(vial.lot())),
        plan.flatMap(p -> p.baseline()).flatMap(reading -> outcomes.find(actor, reading)),
        products.list());
  }

  /** The patient's readings that a forecast for this concern can start from, newest first. */
  private List<Measurement> baselines(Actor actor, Consultation consultation) {
    Set<Measure> askable =
        expectations.askable().topics(consultation.concern()).stream()
            .map(Askable.Topic::measure)
            .collect(Collectors.toSet());
    return outcomes.of(actor, consultation.patient()).stream()
        .filter(reading -> askable.contains(reading.measure()))
        .sorted(Comparator.comparing(Measurement::at).reversed())
        .limit(20)
        .toList();
  }
}
