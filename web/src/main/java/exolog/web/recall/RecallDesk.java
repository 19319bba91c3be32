package exolog.web.recall;

import exolog.core.id.RecallId;
import exolog.core.safety.Recall;
import exolog.core.safety.Recalls;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Form;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out one recall with what was done and what is next. */
@Component
final class RecallDesk {
  private final Recalls recalls;

  RecallDesk(Recalls recalls) {
    this.recalls = recalls;
  }

  /** Which patients to list, and from where on, stands in the form: {@code show}, {@code after}. */
  ModelAndView one(Actor actor, RecallId id, Form form, HttpStatus status) {
    Recall recall = recalls.find(actor, id).orElseThrow(Missing::new);
    CallList.Choice choice =
        form.read().choice("show", CallList.Choice.class).orElse(CallList.Choice.ALL);
    RecallFacts facts =
        new RecallFacts(
            recall,
            recalls.effectiveness(actor, recall),
            recalls.vials(actor, id),
            recalls.balance(actor, id),
            CallList.page(recalls.callList(actor, id), choice, form.value("after")),
            recalls.open(actor, recall),
            recall.isDraftedBy(actor));
    return new ModelAndView("recall/one", Map.of("form", form, "facts", facts), status);
  }
}
