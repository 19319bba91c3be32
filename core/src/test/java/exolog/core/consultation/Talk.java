package exolog.core.consultation;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Route;
import exolog.core.money.Money;
import exolog.core.patient.Patient;
import exolog.core.product.Product;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A consultation in a clinic of its own, about hair unless said otherwise. */
final class Talk {
  final TestClinic here = new TestClinic();
  final Patient patient = here.patient("Ann Smith");
  final Product product = here.product();

  Consultation open() {
    return here.consultations
        .open(here.actor, patient.id(), Concern.ANDROGENETIC_ALOPECIA)
        .orThrow();
  }

  /** Answered, staged, warned of nothing, planned: only the decision is missing. */
  Consultation ready() {
    Consultation consultation = open();
    allNo(consultation);
    stage(consultation, "norwood-hamilton", "III").orThrow();
    stage(consultation, "fitzpatrick-skin-type", "II").orThrow();
    return here.consultations.plan(here.actor, consultation.id(), plan(Route.INJECTION)).orThrow();
  }

  void allNo(Consultation consultation) {
    Map<String, Reply> replies = new HashMap<>();
    screening(consultation).unanswered().forEach(q -> replies.put(q.key(), Reply.NO));
    here.screenings.screen(here.actor, consultation.id(), replies).orThrow();
  }

  Answer<Screening> reply(Consultation consultation, String question, Reply reply) {
    return here.screenings.screen(here.actor, consultation.id(), Map.of(question, reply));
  }

  Answer<Staging> stage(Consultation consultation, String scale, String grade) {
    return here.stagings.stage(here.actor, consultation.id(), Stagings.Seen.grade(scale, grade));
  }

  Screening screening(Consultation consultation) {
    return here.screenings.of(here.actor, consultation.id());
  }

  ScreeningAnswer answer(Consultation consultation, String question) {
    return screening(consultation).answers().stream()
        .filter(answer -> answer.question().key().equals(question))
        .findFirst()
        .orElseThrow();
  }

  TreatmentPlan plan(Route route) {
    return new TreatmentPlan(
        product.id(), route, 6, 28, Money.of("350.00", "EUR"), Optional.empty(), Optional.empty());
  }

  Answer<Consultation> proceed(Consultation consultation) {
    return here.consultations.decide(
        here.actor, consultation.id(), Decision.Kind.PROCEED, "as talked about", Optional.empty());
  }
}
