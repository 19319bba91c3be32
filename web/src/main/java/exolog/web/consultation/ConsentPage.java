package exolog.web.consultation;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.consent.About;
import exolog.core.consent.Consents;
import exolog.core.consent.Scope;
import exolog.core.id.ConsultationId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.web.error.Missing;
import exolog.web.form.Form;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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
  private final Tenancy tenancy;
  private final Consents consents;
  private final Desk desk;

  ConsentPage(Tenancy tenancy, Consents consents, Desk desk) {
    this.tenancy = tenancy;
    this.consents = consents;
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
    // One transaction for one signature: a refusal in one scope leaves none of them half recorded.
    Answer<Boolean> kept = tenancy.as(actor, () -> replies(actor, on, form));
    if (kept instanceof Answer.Refused<Boolean>(var refusals)) {
      return page(actor, on, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Frames.notice(request, Words.say("consent.kept"));
    return new ModelAndView("redirect:" + on.href() + "/forecast");
  }

  private Answer<Boolean> replies(Actor actor, OnTheDesk on, Form form) {
    List<Refusal> refusals = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      if (reply(actor, on, scope, form) instanceof Answer.Refused<?>(var why)) {
        refusals.addAll(why);
      }
    }
    return refusals.isEmpty()
        ? Answer.given(true)
        : Answer.refused(refusals.stream().distinct().toList());
  }

  /** A scope without a reply stays as it is. */
  private Answer<?> reply(Actor actor, OnTheDesk on, Scope scope, Form form) {
    About about = about(on, scope);
    return switch (form.value(scope.name())) {
      case "yes" -> consents.give(actor, on.patient().id(), about, form.value("signedAs"));
      case "no" -> consents.decline(actor, on.patient().id(), about, "");
      default -> Answer.given(scope);
    };
  }

  private static About about(OnTheDesk on, Scope scope) {
    var plan = on.consultation().plan().orElseThrow(Missing::new);
    return scope == Scope.TREATMENT
        ? About.treatment(plan.product(), plan.route())
        : About.only(scope);
  }

  private ModelAndView page(Actor actor, OnTheDesk on, Form form, HttpStatus status) {
    List<Asked> asked =
        Arrays.stream(Scope.values())
            .map(scope ->
                new Asked(
                    consents.text(scope),
                    consents.standing(actor, on.patient().id(), about(on, scope))))
            .toList();
    return new ModelAndView(
        "consultation/consent", Map.of("on", on, "asked", asked, "form", form), status);
  }
}
