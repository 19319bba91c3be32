package exolog.web.vial;

import exolog.core.answer.Answer;
import exolog.core.custody.ColdChain;
import exolog.core.custody.Excursion;
import exolog.core.custody.Place;
import exolog.core.custody.PlaceDetails;
import exolog.core.custody.Places;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.id.ExcursionId;
import exolog.core.id.PlaceId;
import exolog.core.practice.Clinics;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Choices;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The places where vials stand, their temperatures, and excursions to be assessed. */
@Framed
final class PlacePages {
  private static final int READINGS = 50;

  private final Places places;
  private final ColdChain coldChain;
  private final Vials vials;
  private final Clinics clinics;
  private final Clock clock;

  PlacePages(Places places, ColdChain coldChain, Vials vials, Clinics clinics, Clock clock) {
    this.places = places;
    this.coldChain = coldChain;
    this.vials = vials;
    this.clinics = clinics;
    this.clock = clock;
  }

  @GetMapping("/vials/places")
  ModelAndView all(Actor actor) {
    return all(actor, Form.filled(Map.of("allowedMinutes", "30")), HttpStatus.OK);
  }

  @PostMapping("/vials/places")
  ModelAndView enter(HttpServletRequest request, Actor actor) {
    Form form = Form.of(request);
    Reading read = form.read();
    var kind = read.needed("kind", read.choice("kind", Place.Kind.class));
    var lowest = read.needed("lowest", read.number("lowest"));
    var highest = read.needed("highest", read.number("highest"));
    var allowed = read.needed("allowedMinutes", read.whole("allowedMinutes"));
    if (!read.passed()
        || kind.isEmpty()
        || lowest.isEmpty()
        || highest.isEmpty()
        || allowed.isEmpty()) {
      return all(actor, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var details =
        new PlaceDetails(
            form.value("name"), kind.get(), lowest.get(), highest.get(), allowed.get());
    return switch (places.enter(actor, details)) {
      case Answer.Given(Place place) -> {
        Frames.notice(request, Words.say("place.entered", place.name()));
        yield new ModelAndView("redirect:/vials/places/" + place.id());
      }
      case Answer.Refused(var refusals) ->
          all(actor, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @GetMapping("/vials/places/{id}")
  ModelAndView one(Actor actor, @PathVariable UUID id) {
    return one(actor, new PlaceId(id), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/vials/places/{id}/readings")
  ModelAndView read(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    PlaceId place = new PlaceId(id);
    return switch (kept(actor, place, form)) {
      case Answer.Given(Place _) -> {
        Frames.notice(request, Words.say("place.read"));
        yield new ModelAndView("redirect:/vials/places/" + id);
      }
      case Answer.Refused(var refusals) ->
          one(actor, place, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @GetMapping("/vials/excursions/{id}")
  ModelAndView excursion(Actor actor, @PathVariable UUID id) {
    return excursion(actor, new ExcursionId(id), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/vials/excursions/{id}")
  ModelAndView assess(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    Reading read = form.read();
    var verdict = read.needed("verdict", read.choice("verdict", Excursion.Verdict.class));
    if (verdict.isEmpty()) {
      return excursion(
          actor, new ExcursionId(id), read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (coldChain.assess(
        actor, new ExcursionId(id), verdict.get(), form.value("reason"))) {
      case Answer.Given(Excursion _) -> {
        Frames.notice(request, Words.say("excursion.done"));
        yield new ModelAndView("redirect:/vials/excursions/" + id);
      }
      case Answer.Refused(var refusals) ->
          excursion(
              actor, new ExcursionId(id), form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** A pasted table of a logger, or one reading. */
  private Answer<Place> kept(Actor actor, PlaceId place, Form form) {
    var zone = clinics.of(actor).zone();
    if (!form.value("file").isEmpty()) {
      byte[] table = form.value("file").getBytes(StandardCharsets.UTF_8);
      return coldChain.readFile(actor, place, Words.say("place.pasted"), table, zone);
    }
    Reading read = form.read();
    var celsius = read.needed("celsius", read.number("celsius"));
    Optional<Instant> at = read.moment("at", zone);
    return read.passed() && celsius.isPresent()
        ? coldChain.read(actor, place, at.orElseGet(clock::instant), celsius.get())
        : Answer.refused(read.refused().refusals());
  }

  private ModelAndView all(Actor actor, Form form, HttpStatus status) {
    List<Place> all = places.list(actor);
    return new ModelAndView(
        "vial/places",
        Map.of(
            "form",
            form,
            "places",
            all,
            "names",
            Shelf.names(all),
            "excursions",
            coldChain.excursions(actor),
            "kinds",
            Choices.of(Place.Kind.class, "place.kind.")),
        status);
  }

  private ModelAndView one(Actor actor, PlaceId id, Form form, HttpStatus status) {
    Place place = places.find(actor, id).orElseThrow(Missing::new);
    return new ModelAndView(
        "vial/place",
        Map.of("form", form, "place", place, "readings", coldChain.latest(actor, id, READINGS)),
        status);
  }

  private ModelAndView excursion(Actor actor, ExcursionId id, Form form, HttpStatus status) {
    Excursion excursion = coldChain.find(actor, id).orElseThrow(Missing::new);
    List<Vial> held =
        coldChain.vials(actor, id).stream().flatMap(v -> vials.find(actor, v).stream()).toList();
    return new ModelAndView(
        "vial/excursion",
        Map.of(
            "form",
            form,
            "excursion",
            excursion,
            "place",
            places.find(actor, excursion.place()).orElseThrow(Missing::new),
            "vials",
            held,
            "verdicts",
            Choices.of(Excursion.Verdict.class, "excursion.verdict.")),
        status);
  }
}
