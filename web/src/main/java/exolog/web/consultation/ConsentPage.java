package exolog.web.consultation;

import exolog.core.answer.Answer;
import exolog.core.consent.About;
import exolog.core.consent.Scope;
import exolog.core.id.ConsultationId;
import exolog.core.tenancy.Actor;
import exolog.web.consent.Ceremony;
import exolog.web.error.Missing;
import exolog.web.form.Form;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Consent scope by scope, each with the text it is given to. Nothing is ticked beforehand. */
@Framed
final class ConsentPage {
  private final Ceremony ceremony;
  private final Desk desk;

  ConsentPage(Ceremony ceremony, Desk desk) {
    this.ceremony = ceremony;
    this.desk = desk;
  }

  @GetMapping("/consultations/{id}/consent")
  ModelAndView page(Actor actor, @PathVariable UUID id) {
    return page(actor, desk.of(actor, new ConsultationId(id)), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/consultations/{id}/consent")
  ModelAndView record(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    OnTheDesk on = desk.of(actor, new ConsultationId(id));
    Form form = Form.of(request);
    return switch (ceremony.record(actor, on.patient().id(), abouts(on), form)) {
      case Answer.Refused(var refusals) ->
          page(actor, on, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
      case Answer.Given(var _) -> {
        Frames.notice(request, Words.say("consent.kept"));
        yield new ModelAndView("redirect:" + on.href() + "/decision");
      }
    };
  }

  private static List<About> abouts(OnTheDesk on) {
    var plan = on.consultation().plan().orElseThrow(Missing::new);
    return Arrays.stream(Scope.values())
        .map(scope ->
            scope == Scope.TREATMENT
                ? About.treatment(plan.product(), plan.route())
                : About.only(scope))
        .toList();
  }

  private ModelAndView page(Actor actor, OnTheDesk on, Form form, HttpStatus status) {
    return new ModelAndView(
        "consultation/consent",
        Map.of(
            "on",
            on,
            "asked",
            ceremony.asked(actor, on.patient().id(), abouts(on)),
            "once",
            Ceremony.once(form),
            "form",
            form),
        status);
  }
}
