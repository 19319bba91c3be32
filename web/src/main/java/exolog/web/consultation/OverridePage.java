package exolog.web.consultation;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.consultation.Screening;
import exolog.core.consultation.ScreeningAnswer;
import exolog.core.consultation.Screenings;
import exolog.core.id.ConsultationId;
import exolog.core.practice.Account;
import exolog.core.practice.Accounts;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Form;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signs against one answer of the screening. Who stands beside may sign: login and password. */
@Framed
final class OverridePage {
  private final Screenings screenings;
  private final Accounts accounts;
  private final Desk desk;

  OverridePage(Screenings screenings, Accounts accounts, Desk desk) {
    this.screenings = screenings;
    this.accounts = accounts;
    this.desk = desk;
  }

  @GetMapping("/consultations/{id}/screening/{question}/override")
  ModelAndView page(Account account, @PathVariable UUID id, @PathVariable String question) {
    Form form = Form.filled(Map.of("login", account.login()));
    return page(account.actor(), id, question, form, HttpStatus.OK);
  }

  @PostMapping("/consultations/{id}/screening/{question}/override")
  ModelAndView sign(
      HttpServletRequest request,
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String question) {
    Form form = Form.of(request);
    ConsultationId key = new ConsultationId(id);
    // Signing writes a failed password down; so it stands outside the act's own transaction.
    Answer<Screening> answer =
        accounts
            .sign(actor, form.value("login"), form.value("password"))
            .then(
                signer -> screenings.override(actor, key, question, signer, form.value("reason")));
    return switch (answer) {
      case Answer.Given(var _) -> {
        Frames.notice(request, Words.say("override.kept"));
        yield new ModelAndView("redirect:/consultations/" + id + "#against");
      }
      case Answer.Refused(List<Refusal> refusals) ->
          page(actor, id, question, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView page(Actor actor, UUID id, String question, Form form, HttpStatus status) {
    OnTheDesk on = desk.of(actor, new ConsultationId(id));
    ScreeningAnswer answer = on.answer(question).orElseThrow(Missing::new);
    return new ModelAndView(
        "consultation/override", Map.of("on", on, "answer", answer, "form", form), status);
  }
}
