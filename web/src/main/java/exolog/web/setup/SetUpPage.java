package exolog.web.setup;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.practice.ClinicDetails;
import exolog.core.practice.SetUps;
import exolog.web.form.Form;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Names the clinic and opens its administrator's account. The token is spent by success alone. */
@Framed
final class SetUpPage {
  private final SetUps setUps;

  SetUpPage(SetUps setUps) {
    this.setUps = setUps;
  }

  @GetMapping("/set-up/{token}")
  ModelAndView form(@PathVariable String token) {
    return page(token, Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/set-up/{token}")
  ModelAndView found(HttpServletRequest request, @PathVariable String token) {
    Form form = Form.of(request);
    ClinicDetails details =
        new ClinicDetails(
            form.value("clinic"),
            form.value("country"),
            form.value("zone"),
            form.value("currency"));
    return switch (setUps.use(
        token, details, form.value("person"), form.value("login"), form.value("password"))) {
      case Answer.Given(var _) -> {
        Frames.notice(request, Words.say("setUp.done"));
        yield new ModelAndView("redirect:/sign-in");
      }
      case Answer.Refused(var refusals) ->
          page(
              token,
              form.refused(refusals.stream().map(SetUpPage::here).toList()),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** Clinic and person both have a name; on this page the two fields are called apart. */
  private static Refusal here(Refusal refusal) {
    String field =
        switch (refusal.key()) {
          case "clinic.name.missing" -> "clinic";
          case "account.name.missing" -> "person";
          default -> refusal.field();
        };
    return new Refusal(refusal.key(), field, refusal.value(), refusal.sentence());
  }

  private static ModelAndView page(String token, Form form, HttpStatus status) {
    return new ModelAndView(
        "setup/page", Map.of("token", token, "form", form, "choices", Choices.all()), status);
  }
}
