package exolog.web.consultation;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.consultation.Consultation;
import exolog.core.consultation.Consultations;
import exolog.core.consultation.Reply;
import exolog.core.consultation.ScreeningQuestion;
import exolog.core.consultation.Screenings;
import exolog.core.id.ConsultationId;
import exolog.core.practice.Clinics;
import exolog.core.tenancy.Actor;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Baseline, screening and plan: the three things a forecast and a decision rest on. */
@Framed
final class ConsultationPage {
  private final Consultations consultations;
  private final Screenings screenings;
  private final Clinics clinics;
  private final PlanForm plans;
  private final Desk desk;
  private final Treaters treaters;
  private final Clock clock;

  ConsultationPage(
      Consultations consultations,
      Screenings screenings,
      Clinics clinics,
      PlanForm plans,
      Desk desk,
      Treaters treaters,
      Clock clock) {
    this.consultations = consultations;
    this.screenings = screenings;
    this.clock = clock;
    this.clinics = clinics;
    this.plans = plans;
    this.desk = desk;
    this.treaters = treaters;
  }

  @GetMapping("/consultations/{id}")
  ModelAndView page(Actor actor, @PathVariable UUID id) {
    OnTheDesk on = desk.of(actor, new ConsultationId(id));
    Map<String, String> known = new LinkedHashMap<>(PlanForm.known(on));
    on.screening().answers().forEach(a -> known.put(a.question().key(), a.reply().name()));
    return page(actor, on, Form.filled(known), HttpStatus.OK);
  }

  @PostMapping("/consultations/{id}/screening")
  ModelAndView screen(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    ConsultationId key = new ConsultationId(id);
    OnTheDesk on = desk.of(actor, key);
    Form form = Form.of(request);
    Reading read = form.read();
    Map<String, Reply> replies = new LinkedHashMap<>();
    for (ScreeningQuestion question : on.questions()) {
      if (question.isAsked()) {
        read.choice(question.key(), Reply.class)
            .ifPresent(reply -> replies.put(question.key(), reply));
      }
    }
    if (!read.passed()) {
      return page(actor, on, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    long seen = read.whole("seen").map(Integer::longValue).orElse(Long.MAX_VALUE);
    return switch (screenings.screen(actor, key, replies, seen)) {
      case Answer.Given(var _) -> done(request, on, "screening.kept");
      case Answer.Refused(var refusals) -> refused(actor, on, form, refusals);
    };
  }

  @PostMapping("/consultations/{id}/screening/{question}/read")
  ModelAndView read(
      HttpServletRequest request,
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String question) {
    ConsultationId key = new ConsultationId(id);
    OnTheDesk on = desk.of(actor, key);
    return switch (screenings.acknowledge(actor, key, question)) {
      case Answer.Given(var _) -> done(request, on, "screening.read");
      case Answer.Refused(var refusals) -> refused(actor, on, Form.of(request), refusals);
    };
  }

  @PostMapping("/consultations/{id}/plan")
  ModelAndView plan(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    ConsultationId key = new ConsultationId(id);
    OnTheDesk on = desk.of(actor, key);
    Form form = Form.of(request);
    Answer<Consultation> answer =
        plans
            .read(actor, form, clinics.of(actor).currency())
            .then(plan -> consultations.plan(actor, key, plan));
    return switch (answer) {
      case Answer.Given(var _) -> done(request, on, "plan.kept");
      case Answer.Refused(var refusals) -> refused(actor, on, form, refusals);
    };
  }

  private static ModelAndView done(HttpServletRequest request, OnTheDesk on, String key) {
    Frames.notice(request, Words.say(key));
    return new ModelAndView("redirect:" + on.href());
  }

  private ModelAndView refused(Actor actor, OnTheDesk on, Form form, List<Refusal> refusals) {
    return page(actor, on, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(Actor actor, OnTheDesk on, Form form, HttpStatus status) {
    var plan = on.consultation().plan();
    return new ModelAndView(
        "consultation/page",
        Map.of(
            "on",
            on,
            "form",
            form,
            "now",
            clock.instant(),
            "treaters",
            plan.map(p -> treaters.by(actor, p.route())).orElse(List.of())),
        status);
  }
}
