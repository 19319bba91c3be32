package exolog.web.vial;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.custody.Hold;
import exolog.core.custody.HoldCause;
import exolog.core.custody.Microlitres;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.id.PlaceId;
import exolog.core.id.VialId;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is done with a vial beside drawing from it. */
@Framed
final class VialActs {
  /** How a volume may leave a vial without being given. */
  enum WayOut {
    WASTED,
    RETURNED,
    DESTROYED
  }

  private final Vials vials;
  private final VialDesk desk;

  VialActs(Vials vials, VialDesk desk) {
    this.vials = vials;
    this.desk = desk;
  }

  @PostMapping("/vials/{id}/hold")
  ModelAndView hold(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    VialId vial = new VialId(id);
    boolean lifts = form.chose("hold", "lift");
    Answer<Vial> answer =
        lifts
            ? vials.liftHold(actor, vial, chosen(actor, vial, form), form.value("liftReason"))
            : vials.hold(actor, vial, form.value("holdReason"));
    Map<String, String> fields = Map.of("reason", lifts ? "liftReason" : "holdReason");
    return told(request, actor, vial, form, answer, fields, lifts ? "vial.lifted" : "vial.held");
  }

  /** The hold to be lifted; one that does not stand is refused as such. */
  private HoldCause chosen(Actor actor, VialId vial, Form form) {
    return vials.holds(actor, vial).stream()
        .map(Hold::cause)
        .filter(cause -> form.chose("cause", cause.text()))
        .findFirst()
        .orElse(HoldCause.UNNUMBERED);
  }

  @PostMapping("/vials/{id}/move")
  ModelAndView move(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<UUID> place = read.needed("place", read.id("place"));
    Answer<Vial> answer =
        place
            .map(to -> vials.move(actor, new VialId(id), new PlaceId(to), ""))
            .orElseGet(() -> Answer.refused(read.refused().refusals()));
    return told(request, actor, new VialId(id), form, answer, Map.of(), "vial.moved");
  }

  @PostMapping("/vials/{id}/out")
  ModelAndView takeOut(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<WayOut> way = read.needed("way", read.choice("way", WayOut.class));
    Optional<Integer> volume = read.needed("volume", read.whole("volume"));
    Answer<Vial> answer =
        read.passed() && way.isPresent() && volume.isPresent()
            ? takeOut(actor, new VialId(id), way.get(), volume.get(), form.value("outReason"))
            : Answer.refused(read.refused().refusals());
    Map<String, String> fields = Map.of("reason", "outReason");
    return told(request, actor, new VialId(id), form, answer, fields, "vial.takenOut");
  }

  @PostMapping("/vials/{id}/quarantine")
  ModelAndView quarantine(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    VialId vial = new VialId(id);
    String reason = form.value("asideReason");
    boolean release = form.chose("aside", "release");
    Answer<Vial> answer =
        release ? vials.release(actor, vial, reason) : vials.quarantine(actor, vial, reason);
    Map<String, String> fields = Map.of("reason", "asideReason");
    return told(
        request, actor, vial, form, answer, fields, release ? "vial.released" : "vial.aside");
  }

  private Answer<Vial> takeOut(
      Actor actor, VialId vial, WayOut way, int microlitres, String reason) {
    if (microlitres < 1) {
      return Answer.refused(
          "vial.volume.left", "volume", microlitres, Words.say("vial.out.least", microlitres));
    }
    Microlitres volume = new Microlitres(microlitres);
    return switch (way) {
      case WASTED -> vials.waste(actor, vial, volume, reason);
      case RETURNED -> vials.giveBack(actor, vial, volume, reason);
      case DESTROYED -> vials.destroy(actor, vial, volume, reason);
    };
  }

  /** A refusal names the record's field; {@code fields} says which field of the form that is. */
  private ModelAndView told(
      HttpServletRequest request,
      Actor actor,
      VialId vial,
      Form form,
      Answer<Vial> answer,
      Map<String, String> fields,
      String done) {
    return switch (answer) {
      case Answer.Given(Vial _) -> {
        Frames.notice(request, Words.say(done));
        yield new ModelAndView("redirect:/vials/" + vial);
      }
      case Answer.Refused(List<Refusal> refusals) -> {
        List<Refusal> here =
            refusals.stream()
                .map(no ->
                    new Refusal(
                        no.key(),
                        fields.getOrDefault(no.field(), no.field()),
                        no.value(),
                        no.sentence()))
                .toList();
        yield desk.one(actor, vial, form.refused(here), HttpStatus.UNPROCESSABLE_CONTENT);
      }
    };
  }
}
