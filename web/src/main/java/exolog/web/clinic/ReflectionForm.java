package exolog.web.clinic;

import exolog.core.answer.Answer;
import exolog.core.consultation.Sheets;
import exolog.core.tenancy.Actor;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How many days to think a clinic asks of itself. */
@Framed
final class ReflectionForm {
  private final Sheets sheets;
  private final ClinicPage page;

  ReflectionForm(Sheets sheets, ClinicPage page) {
    this.sheets = sheets;
    this.page = page;
  }

  @PostMapping("/clinic/reflection")
  ModelAndView set(HttpServletRequest request, Actor actor) {
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<Integer> days = read.needed("reflectionDays", read.whole("reflectionDays"));
    if (days.isEmpty()) {
      return page.page(actor, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (sheets.setClinicDays(actor, days.get())) {
      case Answer.Given(Integer kept) -> {
        Frames.notice(request, Words.count("reflection.kept", kept));
        yield new ModelAndView("redirect:/clinic");
      }
      case Answer.Refused(var refusals) ->
          page.page(actor, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }
}
