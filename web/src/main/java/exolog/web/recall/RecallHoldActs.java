package exolog.web.recall;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.id.RecallId;
import exolog.core.safety.RecallHolds;
import exolog.core.tenancy.Actor;
import exolog.web.form.Form;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Ends what a closed recall still holds. */
@Framed
final class RecallHoldActs {
  private final RecallHolds holds;
  private final RecallDesk desk;

  RecallHoldActs(RecallHolds holds, RecallDesk desk) {
    this.holds = holds;
    this.desk = desk;
  }

  @PostMapping("/recalls/{id}/holds")
  ModelAndView end(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    RecallId recall = new RecallId(id);
    return switch (holds.end(actor, recall, form.value("freed"))) {
      case Answer.Given(Integer ended) -> {
        Frames.notice(request, Words.say("recall.holds.ended", String.valueOf(ended)));
        yield new ModelAndView("redirect:/recalls/" + id);
      }
      case Answer.Refused(List<Refusal> refusals) -> {
        List<Refusal> here =
            refusals.stream()
                .map(no -> new Refusal(no.key(), "freed", no.value(), no.sentence()))
                .toList();
        yield desk.one(actor, recall, form.refused(here), HttpStatus.UNPROCESSABLE_CONTENT);
      }
    };
  }
}
