package exolog.web.recall;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.id.PatientId;
import exolog.core.id.RecallId;
import exolog.core.id.VialId;
import exolog.core.safety.ExposedPatient.Contact.Step;
import exolog.core.safety.Recall;
import exolog.core.safety.Recalls;
import exolog.core.tenancy.Actor;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What people do about a recall: approve, tell, count, close. */
@Framed
final class RecallActs {
  private final Recalls recalls;
  private final RecallDesk desk;

  RecallActs(Recalls recalls, RecallDesk desk) {
    this.recalls = recalls;
    this.desk = desk;
  }

  @PostMapping("/recalls/{id}/approve")
  ModelAndView approve(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    RecallId recall = new RecallId(id);
    return answered(
        request, actor, recall, form, recalls.approve(actor, recall, form.value("note")));
  }

  @PostMapping("/recalls/{id}/withdraw")
  ModelAndView withdraw(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    RecallId recall = new RecallId(id);
    return answered(
        request, actor, recall, form, recalls.withdraw(actor, recall, form.value("withdrawal")));
  }

  @PostMapping("/recalls/{id}/notified")
  ModelAndView notified(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    RecallId recall = new RecallId(id);
    return answered(
        request, actor, recall, form, recalls.notified(actor, recall, form.value("note")));
  }

  @PostMapping("/recalls/{id}/reconcile")
  ModelAndView reconcile(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    RecallId recall = new RecallId(id);
    return answered(
        request, actor, recall, form, recalls.reconcile(actor, recall, form.value("note")));
  }

  @PostMapping("/recalls/{id}/close")
  ModelAndView close(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    RecallId recall = new RecallId(id);
    return answered(request, actor, recall, form, recalls.close(actor, recall, form.value("note")));
  }

  /** Of those ticked, or of the one whose own button was pressed. */
  @PostMapping("/recalls/{id}/contacts")
  ModelAndView contacts(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    RecallId recall = new RecallId(id);
    String[] only = form.value("only").split(":", 2);
    Reading read = (only.length == 2 ? stepped(form, only[0]) : form).read();
    Optional<Step> step = read.needed("step", read.choice("step", Step.class));
    List<String> ticked =
        only.length == 2 ? List.of(only[1]) : form.typed().getOrDefault("patients", List.of());
    Set<PatientId> patients = patients(ticked);
    if (step.isEmpty()) {
      return desk.one(actor, recall, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Answer<Recall> answer =
        recalls.contact(
            actor, recall, patients, step.get(), form.value("how"), form.value("contactNote"));
    return switch (answer) {
      case Answer.Given<Recall> _ -> {
        Frames.notice(
            request, Words.say("recall.noted." + step.get(), String.valueOf(patients.size())));
        yield back(recall, form, "list");
      }
      case Answer.Refused<Recall>(var refusals) ->
          desk.one(
              actor,
              recall,
              form.refused(noteBeside("contactNote", refusals)),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** What was found, in one field for each vial; a field left empty says nothing. */
  @PostMapping("/recalls/{id}/counts")
  ModelAndView counts(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    RecallId recall = new RecallId(id);
    Reading read = form.read();
    Map<VialId, Integer> found = new LinkedHashMap<>();
    for (var vial : recalls.vials(actor, recall)) {
      read.whole("vial-" + vial.vial()).ifPresent(ul -> found.put(vial.vial(), ul));
    }
    if (!read.passed()) {
      return desk.one(actor, recall, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (recalls.count(actor, recall, found, form.value("countNote"))) {
      case Answer.Given<Recall> _ -> {
        Frames.notice(request, Words.say("recall.counted", String.valueOf(found.size())));
        yield back(recall, form, "stock");
      }
      case Answer.Refused<Recall>(var refusals) ->
          desk.one(
              actor,
              recall,
              form.refused(noteBeside("countNote", refusals)),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView answered(
      HttpServletRequest request, Actor actor, RecallId id, Form form, Answer<Recall> answer) {
    return switch (answer) {
      case Answer.Given<Recall>(var recall) -> {
        String exercise = recall.exercise() ? ".exercise" : "";
        Frames.notice(request, Words.say("recall.did." + recall.state() + exercise));
        yield new ModelAndView("redirect:/recalls/" + id);
      }
      case Answer.Refused<Recall>(var refusals) ->
          desk.one(actor, id, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private static ModelAndView back(RecallId id, Form form, String place) {
    return new ModelAndView(
        "redirect:"
            + UriComponentsBuilder.fromPath("/recalls/" + id)
                .queryParam("show", form.value("show").isEmpty() ? "ALL" : form.value("show"))
                .queryParam("after", form.value("after"))
                .fragment(place)
                .encode()
                .toUriString());
  }

  /** Nobody where what came is no identifier: a form of ours never sends that. */
  private static Set<PatientId> patients(List<String> ticked) {
    try {
      Set<PatientId> patients = new LinkedHashSet<>();
      ticked.forEach(one -> patients.add(PatientId.of(one)));
      return patients;
    } catch (IllegalArgumentException _) {
      return Set.of();
    }
  }

  private static Form stepped(Form form, String step) {
    Map<String, List<String>> typed = new LinkedHashMap<>(form.typed());
    typed.put("step", List.of(step));
    return new Form(typed, form.refusals());
  }

  /** The page has several notes; each refusal stands beside its own. */
  private static List<Refusal> noteBeside(String field, List<Refusal> refusals) {
    return refusals.stream()
        .map(refusal ->
            refusal.field().equals("note")
                ? new Refusal(refusal.key(), field, refusal.value(), refusal.sentence())
                : refusal)
        .toList();
  }
}
