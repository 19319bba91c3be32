package exolog.web.consultation;

import exolog.core.consultation.Consultation;
import exolog.core.consultation.Scale;
import exolog.core.consultation.Screening;
import exolog.core.consultation.ScreeningAnswer;
import exolog.core.consultation.ScreeningQuestion;
import exolog.core.consultation.Staging;
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
 * @param questions in force for this consultation; those the record answers too
 * @param scales of the concern, {@code stagings} of the patient on any scale, newest first
 * @param baselines readings a forecast can start from, newest first
 * @param product of the plan; so are vial, lot and baseline
 */
public record OnTheDesk(
    Consultation consultation,
    Patient patient,
    List<ScreeningQuestion> questions,
    Screening screening,
    List<Scale> scales,
    List<Staging> stagings,
    List<Measurement> baselines,
    Optional<Product> product,
    Optional<Vial> vial,
    Optional<Lot> lot,
    Optional<Measurement> baseline,
    List<Product> products) {
  public OnTheDesk {
    questions = List.copyOf(questions);
    scales = List.copyOf(scales);
    stagings = List.copyOf(stagings);
    baselines = List.copyOf(baselines);
    products = List.copyOf(products);
  }

  public Optional<ScreeningAnswer> answer(String question) {
    return screening.answers().stream()
        .filter(answer -> answer.question().key().equals(question))
        .findFirst();
  }

  /** The newest that stands on a scale. */
  public Optional<Staging> staged(Scale scale) {
    return stagings.stream().filter(one -> one.scale().equals(scale.key())).findFirst();
  }

  public String href() {
    return "/consultations/" + consultation.id();
  }
}
