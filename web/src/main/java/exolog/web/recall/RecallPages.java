package exolog.web.recall;

import exolog.core.id.RecallId;
import exolog.core.safety.LookBacks;
import exolog.core.safety.Recall;
import exolog.core.safety.Recalls;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Form;
import exolog.web.layout.Framed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows the recalls, one of them, and its list of patients for paper. */
@Framed
final class RecallPages {
  private final Recalls recalls;
  private final LookBacks lookBacks;
  private final RecallDesk desk;
  private final Clock clock;

  RecallPages(Recalls recalls, LookBacks lookBacks, RecallDesk desk, Clock clock) {
    this.recalls = recalls;
    this.lookBacks = lookBacks;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/recalls")
  ModelAndView list(Actor actor) {
    return new ModelAndView(
        "recall/list",
        Map.of(
            "form", Form.empty(),
            "recalls", recalls.list(actor),
            "lookBacks", lookBacks.open(actor)));
  }

  @GetMapping("/recalls/{id}")
  ModelAndView one(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    return desk.one(actor, new RecallId(id), Form.of(request), HttpStatus.OK);
  }

  @GetMapping("/recalls/{id}/list")
  ModelAndView paper(Actor actor, @PathVariable UUID id) {
    Recall recall = recalls.find(actor, new RecallId(id)).orElseThrow(Missing::new);
    return new ModelAndView(
        "recall/paper",
        Map.of(
            "recall", recall,
            "lines", recalls.callList(actor, recall.id()),
            "at", clock.instant()));
  }
}
