package exolog.web.consent;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.consent.About;
import exolog.core.consent.Asked;
import exolog.core.consent.Consents;
import exolog.core.consent.Explanation;
import exolog.core.consent.Signing;
import exolog.core.consent.TeachBack;
import exolog.core.id.PatientId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads one form that asks for several consents, and keeps all of it or none. */
@Component
public final class Ceremony {
  /** Beside the name of a question, the field that says whether its answer showed understanding. */
  public static final String UNDERSTOOD = "-understood";

  private final Tenancy tenancy;
  private final Consents consents;

  Ceremony(Tenancy tenancy, Consents consents) {
    this.tenancy = tenancy;
    this.consents = consents;
  }

  /** How each scope stands for the patient today. */
  public List<Asked> asked(Actor actor, PatientId patient, List<About> abouts) {
    return tenancy.as(
        actor, () -> abouts.stream().map(about -> consents.asked(actor, patient, about)).toList());
  }

  /** A refused form keeps its key: nothing was signed with it. */
  public static String once(Form form) {
    return form.value("once").isEmpty() ? UUID.randomUUID().toString() : form.value("once");
  }

  /** A scope without a reply stays as it is. */
  public Answer<Boolean> record(Actor actor, PatientId patient, List<About> abouts, Form form) {
    List<About> yes = replied(abouts, form, "yes");
    List<About> no = replied(abouts, form, "no");
    if (yes.isEmpty() && no.isEmpty()) {
      String key = "consent.nothing";
      return Answer.refused(key, abouts.getFirst().scope().name(), "", Words.say(key));
    }
    Explanation talk = talk(yes, form);
    Answer<Boolean> kept =
        // One transaction for one signature: a refusal in one scope leaves none half recorded.
        tenancy.as(actor, () -> replies(actor, patient, yes, no, talk, form));
    if (kept instanceof Answer.Refused<Boolean>(var refusals)) {
      List<Refusal> all = new ArrayList<>(refusals);
      all.addAll(keepMisunderstandings(actor, patient, yes, talk));
      return Answer.refused(all.stream().distinct().toList());
    }
    return kept;
  }

  private Answer<Boolean> replies(
      Actor actor,
      PatientId patient,
      List<About> yes,
      List<About> no,
      Explanation talk,
      Form form) {
    List<Refusal> refusals = new ArrayList<>();
    no.forEach(about -> gather(consents.decline(actor, patient, about, ""), refusals));
    if (!yes.isEmpty()) {
      switch (signing(form)) {
        case Answer.Refused(var why) -> refusals.addAll(why);
        case Answer.Given(Signing signing) ->
            yes.forEach(
                about -> gather(consents.give(actor, patient, about, talk, signing), refusals));
      }
    }
    return refusals.isEmpty()
        ? Answer.given(true)
        : Answer.refused(refusals.stream().distinct().toList());
  }

  /** The signature waits; that something is not yet understood is worth keeping. */
  private List<Refusal> keepMisunderstandings(
      Actor actor, PatientId patient, List<About> yes, Explanation talk) {
    List<Refusal> refusals = new ArrayList<>();
    for (About about : yes) {
      boolean misunderstood =
          consents.text(about.scope()).questions().stream()
              .flatMap(question -> Optional.ofNullable(talk.replies().get(question.key())).stream())
              .anyMatch(reply -> !reply.understood());
      if (misunderstood) {
        gather(consents.explain(actor, patient, about, talk), refusals);
      }
    }
    return refusals;
  }

  private Explanation talk(List<About> yes, Form form) {
    Map<String, Explanation.Reply> replies = new HashMap<>();
    for (About about : yes) {
      for (TeachBack question : consents.text(about.scope()).questions()) {
        String words = form.value(question.key());
        if (!words.isEmpty()) {
          boolean understood = form.chose(question.key() + UNDERSTOOD, "yes");
          replies.put(question.key(), new Explanation.Reply(words, understood));
        }
      }
    }
    return new Explanation(Optional.of(form.value("interpreter")), replies);
  }

  private static Answer<Signing> signing(Form form) {
    Reading read = form.read();
    Optional<UUID> once = read.needed("once", read.id("once"));
    return once.isEmpty()
        ? Answer.refused(read.refused().refusals())
        : Signing.of(once.get(), form.value("signedAs"), form.value("drawn"));
  }

  private static List<About> replied(List<About> abouts, Form form, String reply) {
    return abouts.stream().filter(about -> form.value(about.scope().name()).equals(reply)).toList();
  }

  private static void gather(Answer<?> answer, List<Refusal> refusals) {
    if (answer instanceof Answer.Refused<?>(var why)) {
      refusals.addAll(why);
    }
  }
}
