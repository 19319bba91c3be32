package exolog.web.consultation;

import exolog.core.consultation.Consultation;
import exolog.core.consultation.Screening;
import exolog.core.consultation.ScreeningQuestion;
import exolog.core.custody.Vial;
import exolog.core.outcome.Measurement;
import exolog.core.patient.Patient;
import exolog.core.product.Lot;
import exolog.core.product.Product;
import java.util.List;
import java.util.Optional;

/**
 * A consultation with everything it speaks of.
 *
 * @param baselines readings a forecast can start from, newest first
 * @param product of the plan; so are vial, lot and baseline
 */
public record OnTheDesk(
    Consultation consultation,
    Patient patient,
    List<ScreeningQuestion> questions,
    Screening screening,
    List<Measurement> baselines,
    Optional<Product> product,
    Optional<Vial> vial,
    Optional<Lot> lot,
    Optional<Measurement> baseline,
    List<Product> products) {
  public OnTheDesk {
    questions = List.copyOf(questions);
    baselines = List.copyOf(baselines);
    products = List.copyOf(products);
  }

  public String href() {
    return "/consultations/" + consultation.id();
  }
}
