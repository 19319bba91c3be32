package exolog.core.consultation;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.id.ConsultationId;
import exolog.core.id.PatientId;
import exolog.core.patient.Patients;
import exolog.core.patient.Person;
import exolog.core.practice.Account;
import exolog.core.practice.Accounts;
import exolog.core.practice.Clinics;
import exolog.core.practice.Role;
import exolog.core.practice.Signature;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked before treatment, and what stands against it. */
public final class Screenings {
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final ScreeningRows rows;
  private final ConsultationRows consultations;
  private final StagingRows stagings;
  private final Rooms rooms;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  /** The lower floors a screening asks. */
  public record Rooms(Patients patients, Products products, Clinics clinics, Accounts accounts) {}

  public Screenings(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Rooms rooms) {
    this.rows = new ScreeningRows(jdbc);
    this.consultations = new ConsultationRows(jdbc);
    this.stagings = new StagingRows(jdbc);
    this.rooms = rooms;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** The questions in force when the consultation was opened, and what was answered. */
  public Screening of(Actor actor, ConsultationId id) {
    return tenancy.as(actor, () -> rows.of(id));
  }

  /** The questions in force when the consultation was opened, in their order. */
  public List<ScreeningQuestion> questions(Actor actor, ConsultationId id) {
    return tenancy.as(actor, () -> rows.questions(id));
  }

  /** Of each question the patient's latest answer, in whichever consultation it was given. */
  public List<ScreeningAnswer> standing(Actor actor, PatientId patient) {
    return tenancy.as(actor, () -> rows.standing(patient));
  }

  /** Whose treatment waits for an answer, soonest first; at most thirty, of the last year. */
  public List<AskAgain> toAskAgain(Actor actor) {
    return tenancy.as(actor, () -> rows.deferred(clock.instant().minus(REMEMBERED), 30));
  }

  /** Records replies; a later reply to the same question supersedes the earlier. */
  public Answer<Screening> screen(Actor actor, ConsultationId id, Map<String, Reply> replies) {
    return screen(actor, id, replies, Long.MAX_VALUE);
  }

  /**
   * Records replies from a form.
   *
   * @param replies by question key
   * @param seen {@link Screening#seen} of what the form was filled beside: an answer that somebody
   *     else gave since is not covered by an older page
   */
  public Answer<Screening> screen(
      Actor actor, ConsultationId id, Map<String, Reply> replies, long seen) {
    return tenancy.as(
        actor,
        () -> {
          consultations.lock(id);
          return askable(id).then(consultation -> screen(actor, consultation, replies, seen));
        });
  }

  /** Says that the warning of a question was read; a second press changes nothing. */
  public Answer<Screening> acknowledge(Actor actor, ConsultationId id, String question) {
    return tenancy.as(
        actor,
        () ->
            open(id)
                .then(_ -> answer(id, question))
                .then(answer -> {
                  if (!answer.warns()) {
                    return Answer.refused(
                        "screening.warns.not",
                        question,
                        answer.reply(),
                        "\""
                            + answer.question().sentence()
                            + "\" warns of nothing as it is answered.");
                  }
                  if (answer.acknowledged().isEmpty()) {
                    rows.acknowledge(id, answer, Instants.now(clock), actor.name());
                    audit.write(actor, "screening.warning-read", id, question);
                  }
                  return Answer.given(rows.of(id));
                }));
  }

  /** Signs against an answer, where its rule allows it and the signer may. */
  public Answer<Screening> override(
      Actor actor, ConsultationId id, String question, Signature signer, String reason) {
    return tenancy.as(
        actor,
        () -> {
          consultations.lock(id);
          return open(id)
              .then(consultation ->
                  answer(id, question)
                      .then(answer -> {
                        Instant now = Instants.now(clock);
                        Optional<Role> role =
                            rooms.accounts().find(actor, signer.account()).map(Account::role);
                        Checks checks =
                            OverrideRule.check(
                                answer, signer.holds(actor.clinic(), now), role, reason);
                        if (!checks.passed()) {
                          return Answer.refused(checks.refusals());
                        }
                        rows.override(consultation, answer, signer, reason.strip(), now);
                        audit.write(
                            actor,
                            "screening.overridden",
                            id,
                            question + ", signed by " + signer.name(),
                            reason.strip());
                        return Answer.given(rows.of(id));
                      }));
        });
  }

  /** Answers what the record itself knows; writes only what has changed. */
  void answerFromTheRecord(Actor actor, Consultation consultation) {
    Person person = rooms.patients().find(actor, consultation.patient()).orElseThrow().person();
    Instant now = Instants.now(clock);
    List<String> gradings = new ArrayList<>(stagings.gradings(consultation.patient()));
    if (gradings.stream().noneMatch(grading -> grading.startsWith("fitzpatrick-skin-type:"))) {
      person.skinType().ifPresent(type -> gradings.add("fitzpatrick-skin-type:" + type));
    }
    FromTheRecord record =
        new FromTheRecord(
            person.ageOn(rooms.clinics().of(actor).dayOf(now)),
            consultation
                .plan()
                .flatMap(plan ->
                    rooms.products().find(plan.product()).map(p -> !p.allows(plan.route()))),
            gradings);
    Map<String, Reply> known =
        rows.of(consultation.id()).answers().stream()
            .collect(Collectors.toMap(a -> a.question().key(), ScreeningAnswer::reply));
    for (ScreeningQuestion question : rows.questions(consultation.id())) {
      record
          .reply(question)
          .filter(reply -> known.get(question.key()) != reply)
          .ifPresent(reply -> rows.insert(consultation.id(), question, reply, now, "record"));
    }
  }

  private Answer<Screening> screen(
      Actor actor, Consultation consultation, Map<String, Reply> replies, long seen) {
    Screening before = rows.of(consultation.id());
    Map<String, ScreeningQuestion> asked =
        rows.questions(consultation.id()).stream()
            .filter(ScreeningQuestion::isAsked)
            .collect(Collectors.toMap(ScreeningQuestion::key, question -> question));
    Map<String, ScreeningAnswer> answered =
        before.answers().stream().collect(Collectors.toMap(a -> a.question().key(), a -> a));
    Checks checks = new Checks();
    replies.forEach((key, reply) -> {
      checks.require(
          asked.containsKey(key),
          "screening.question.unknown",
          key,
          reply,
          "\"%s\" is not asked here. Ask one of: %s."
              .formatted(key, String.join(", ", asked.keySet().stream().sorted().toList())));
      ScreeningAnswer current = answered.get(key);
      checks.require(
          current == null || current.reply() == reply || current.seq() <= seen,
          "screening.answered.since",
          key,
          reply,
          current == null
              ? ""
              : "%s answered \"%s\" since this page was opened: %s Look at it again before you change it."
                  .formatted(
                      current.answeredBy(),
                      ProceedRule.word(current.reply()),
                      current.question().sentence()));
    });
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    Instant now = Instants.now(clock);
    replies.forEach((key, reply) -> {
      ScreeningAnswer current = answered.get(key);
      // Asked and answered again the same on another day is news; pressed twice is not.
      if (current == null || current.reply() != reply || isOfAnotherDay(actor, current, now)) {
        rows.insert(
            consultation.id(), Objects.requireNonNull(asked.get(key)), reply, now, actor.name());
      }
    });
    if (consultation.isOpen()) {
      answerFromTheRecord(actor, consultation);
    }
    audit.write(actor, "consultation.screened", consultation.id(), replies.size() + " replies");
    return Answer.given(rows.of(consultation.id()));
  }

  private boolean isOfAnotherDay(Actor actor, ScreeningAnswer answer, Instant now) {
    var clinic = rooms.clinics().of(actor);
    return clinic.dayOf(answer.at()).isBefore(clinic.dayOf(now));
  }

  private Answer<ScreeningAnswer> answer(ConsultationId id, String question) {
    return rows.of(id).answers().stream()
        .filter(answer -> answer.question().key().equals(question))
        .findFirst()
        .map(Answer::given)
        .orElseGet(() ->
            Answer.refused(
                "screening.question.unanswered",
                question,
                "",
                "\"" + question + "\" is not answered in this consultation. Answer it first."));
  }

  private Answer<Consultation> open(ConsultationId id) {
    return askable(id)
        .then(consultation ->
            consultation.isOpen() ? Answer.given(consultation) : Consultations.decided(id));
  }

  /** While it is open, and while the course it led to runs: there the answers grow old. */
  private Answer<Consultation> askable(ConsultationId id) {
    return consultations
        .find(id)
        .map(found ->
            found.decision().filter(d -> d.kind() != Decision.Kind.PROCEED).isPresent()
                ? Consultations.<Consultation>decided(id)
                : Answer.given(found))
        .orElseGet(() -> Consultations.unknown(id));
  }
}
