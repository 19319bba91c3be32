package exolog.web.recall;

import exolog.core.answer.Answer;
import exolog.core.course.Found;
import exolog.core.course.TraceNode;
import exolog.core.course.Traces;
import exolog.core.id.DonorId;
import exolog.core.safety.CheckLevel;
import exolog.core.safety.LookBack;
import exolog.core.safety.LookBacks;
import exolog.core.safety.Recall;
import exolog.core.safety.RecallClass;
import exolog.core.safety.RecallDraft;
import exolog.core.safety.RecallScope;
import exolog.core.safety.Recalls;
import exolog.core.tenancy.Actor;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Drafts a recall: from a typed identifier, or from a donor's reactive test. */
@Framed
final class RecallDraftPages {
  private final Recalls recalls;
  private final LookBacks lookBacks;
  private final Traces traces;

  RecallDraftPages(Recalls recalls, LookBacks lookBacks, Traces traces) {
    this.recalls = recalls;
    this.lookBacks = lookBacks;
    this.traces = traces;
  }

  @GetMapping("/recalls/new")
  ModelAndView form(Actor actor, @RequestParam(defaultValue = "") String subject) {
    Form form = Form.filled(Map.of("subject", subject, "level", CheckLevel.A.name()));
    return entry(actor, form, HttpStatus.OK);
  }

  @PostMapping("/recalls")
  ModelAndView draft(HttpServletRequest request, Actor actor) {
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<RecallClass> hazard = read.needed("hazard", read.choice("hazard", RecallClass.class));
    Optional<CheckLevel> level = read.needed("level", read.choice("level", CheckLevel.class));
    Optional<String> purpose = read.needed("purpose", read.text("purpose"));
    if (hazard.isEmpty() || level.isEmpty() || purpose.isEmpty()) {
      return entry(actor, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    boolean exercise = !purpose.get().equals("real");
    Answer<Recall> answer =
        subject(actor, form.value("subject"))
            .then(node ->
                recalls.draft(
                    actor,
                    new RecallDraft(
                        new RecallScope(node, serials(form)),
                        hazard.get(),
                        level.get(),
                        form.value("reason"),
                        exercise)));
    return switch (answer) {
      case Answer.Given<Recall>(var recall) -> drafted(request, recall);
      case Answer.Refused<Recall>(var refusals) ->
          entry(actor, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** Takes up what a donor's reactive test proposes, or turns it down with a reason. */
  @PostMapping("/recalls/look-backs/{donor}/{test}")
  ModelAndView lookBack(
      HttpServletRequest request, Actor actor, @PathVariable UUID donor, @PathVariable int test) {
    Form form = Form.of(request);
    DonorId id = new DonorId(donor);
    if (form.chose("answer", "draft")) {
      return switch (lookBacks.draft(actor, id, test)) {
        case Answer.Given<Recall>(var recall) -> drafted(request, recall);
        case Answer.Refused<Recall>(var refusals) -> list(actor, form.refused(refusals));
      };
    }
    return switch (lookBacks.dismiss(actor, id, test, form.value("reason"))) {
      case Answer.Given<LookBack> _ -> {
        Frames.notice(request, Words.say("lookBack.dismissed"));
        yield new ModelAndView("redirect:/recalls");
      }
      case Answer.Refused<LookBack>(var refusals) -> list(actor, form.refused(refusals));
    };
  }

  private Answer<TraceNode> subject(Actor actor, String typed) {
    return switch (traces.find(actor, typed)) {
      case Found.One(var node) -> Answer.given(node);
      case Found.None(var refusal) ->
          Answer.refused(refusal.key(), "subject", typed, refusal.sentence());
      case Found.Several(var several) ->
          Answer.refused(
              "recall.subject.several",
              "subject",
              typed,
              Words.say("recall.subject.several", typed));
    };
  }

  /** What the typed subject could mean: shown where it means several things. */
  private List<TraceNode> meant(Actor actor, String typed) {
    return switch (traces.find(actor, typed)) {
      case Found.One(var node) -> List.of(node);
      case Found.Several(var several) -> several;
      case Found.None _ -> List.of();
    };
  }

  private static Optional<RecallScope.Serials> serials(Form form) {
    String from = form.value("serialFrom");
    String to = form.value("serialTo");
    return from.isEmpty() && to.isEmpty()
        ? Optional.empty()
        : Optional.of(new RecallScope.Serials(from, to));
  }

  private static ModelAndView drafted(HttpServletRequest request, Recall recall) {
    Frames.notice(request, Words.say("recall.drafted"));
    return new ModelAndView("redirect:/recalls/" + recall.id());
  }

  private ModelAndView entry(Actor actor, Form form, HttpStatus status) {
    String typed = form.value("subject");
    List<TraceNode> meant = typed.isEmpty() ? List.of() : meant(actor, typed);
    return new ModelAndView("recall/new", Map.of("form", form, "meant", meant), status);
  }

  private ModelAndView list(Actor actor, Form form) {
    return new ModelAndView(
        "recall/list",
        Map.of("form", form, "recalls", recalls.list(actor), "lookBacks", lookBacks.open(actor)),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
