package exolog.web.consultation;

import exolog.core.answer.Answer;
import exolog.core.consultation.Scale;
import exolog.core.consultation.Staging;
import exolog.core.consultation.Stagings;
import exolog.core.id.ConsultationId;
import exolog.core.tenancy.Actor;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How far a concern has gone: a grade picked by its picture, or items that add up to a score. */
@Framed
final class StagingPage {
  /** A field of its own for each scale, since all of them stand on one page. */
  private static final String WHY = "why-";

  private final Stagings stagings;
  private final Desk desk;

  StagingPage(Stagings stagings, Desk desk) {
    this.stagings = stagings;
    this.desk = desk;
  }

  @GetMapping("/consultations/{id}/staging")
  ModelAndView page(Actor actor, @PathVariable UUID id) {
    OnTheDesk on = desk.of(actor, new ConsultationId(id));
    return page(on, Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/consultations/{id}/staging")
  ModelAndView stage(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    OnTheDesk on = desk.of(actor, new ConsultationId(id));
    Form form = Form.of(request);
    Reading read = form.read();
    Stagings.Seen seen = seen(on, form, read);
    if (!read.passed()) {
      return page(on, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Optional<Staging> wrong =
        on.scales().stream()
            .filter(scale -> scale.key().equals(seen.scale()))
            .findFirst()
            .flatMap(on::staged)
            .filter(_ -> !form.value(WHY + seen.scale()).isEmpty());
    Answer<Staging> kept =
        wrong.isPresent()
            ? stagings.correct(
                actor,
                on.consultation().id(),
                wrong.get().id(),
                seen,
                form.value(WHY + seen.scale()))
            : stagings.stage(actor, on.consultation().id(), seen);
    return switch (kept) {
      case Answer.Given(var _) -> {
        Frames.notice(request, Words.say("staging.kept"));
        yield new ModelAndView("redirect:" + on.href() + "/staging");
      }
      case Answer.Refused(var refusals) ->
          page(on, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private static Stagings.Seen seen(OnTheDesk on, Form form, Reading read) {
    String key = form.value("scale");
    Map<String, Integer> items = new LinkedHashMap<>();
    on.scales().stream()
        .filter(scale -> scale.key().equals(key))
        .flatMap(scale -> scale.items().stream())
        .map(Scale.Item::key)
        .forEach(item -> read.whole(item).ifPresent(value -> items.put(item, value)));
    return new Stagings.Seen(key, read.text(key), items);
  }

  private static ModelAndView page(OnTheDesk on, Form form, HttpStatus status) {
    return new ModelAndView("consultation/staging", Map.of("on", on, "form", form), status);
  }
}
