package exolog.core.forecast;

import exolog.core.evidence.Provenance;
import java.util.ArrayList;
import java.util.List;

/** Everything an answer rests on that nobody has measured, one sentence each. */
record Assumptions(
    ForecastQuestion question,
    Pool pool,
    PeopleSpread people,
    ReadingNoise noise,
    double tauScale,
    String tissue,
    RegistryView view) {
  static final String NO_REGISTRY =
      "Only published evidence speaks; no course of this registry is counted yet (comparable courses: 0).";

  List<String> sentences() {
    var said = new ArrayList<String>();
    said.add(registry(view));
    said.add(studies());
    if (view.isSilent()) {
      said.add(people.words(question.measure().unit()));
      said.add(readingNoise());
      said.add(
          "How differently people answer to vesicles is not published; the spread of the arms above is used with and without the plan.");
    } else {
      said.add(
          "The spread between people, between lots and between providers and the noise of readings are those of the courses here, with the doubt that so many courses leave about them.");
    }
    said.addAll(RateGrid.sentences(tissue));
    said.add("What happens anyway grows as 1 − exp(−k·t), k being the tissue's turnover.");
    said.add(
        "No dose-response is published: the effect is taken as proportional to the exposure, and each study is divided by the exposure of its own plan.");
    addStudyPlans(said);
    addRoutes(said);
    addPerson(said);
    said.add(
        view.isSilent()
            ? "The effect is not mixed with a sceptical second opinion; that waits for registry data to weigh the two."
            : "A fifth of the weight stands ready for studies that do not hold here, ten times wider; the courses decide how much of it is used.");
    return said;
  }

  /** Who speaks: the evidence alone, or the registry with it. */
  static String registry(RegistryView view) {
    if (view.model().isPresent()) {
      var model = view.model().get().model();
      return "Published evidence is joined with %d readings of %d people here who agreed to the registry (model version %d, data of %s)."
          .formatted(
              model.readings(),
              model.people(),
              model.version(),
              model.dataTime().toString().substring(0, 10));
    }
    if (view.isEmpty()) {
      return NO_REGISTRY;
    }
    return "Only published evidence speaks. " + String.join(" ", view.notes());
  }

  /** Where no forecast is given, nobody speaks; courses here are counted at most. */
  static String abstaining(RegistryView view) {
    return view.isEmpty()
        ? NO_REGISTRY
        : String.join(" ", "No course here enters an answer.", String.join(" ", view.notes()))
            .strip();
  }

  private String studies() {
    int k = pool.pooled().size();
    return "%d %s: how far the truth differs between them cannot be estimated from so few, so it is integrated out under a weak prior (half-normal, scale %s %s at the studies' own visits, half of the spread between people)."
        .formatted(
            k, k == 1 ? "study" : "studies", Typed.plain(tauScale), question.measure().unit());
  }

  private String readingNoise() {
    if (!noise.known()) {
      return "No repeatability is published, so reading noise cannot be split off; the whole spread is there from week 1.";
    }
    String share =
        people.isDrownedInNoise()
            ? " That is more than the published spread between people: nothing is left for people themselves."
            : "";
    return "Reading noise of a change: SD %s %s, independent of time.%s"
        .formatted(Typed.plain(Math.sqrt(noise.variance())), question.measure().unit(), share);
  }

  private void addStudyPlans(List<String> said) {
    for (OnTop study : pool.pooled()) {
      for (String assumed : study.effect().study().plan().assumed()) {
        said.add(study.effect().study().id() + ": " + assumed);
      }
      if (study.effect().provenance() instanceof Provenance.Approximate) {
        said.add(
            study.effect().study().id() + ": its spread is an approximation (see the studies).");
      }
    }
  }

  private void addRoutes(List<String> said) {
    boolean others =
        pool.pooled().stream().anyMatch(s -> s.effect().study().route() != question.route());
    if (others) {
      said.add(
          "Studies of other routes than %s are pooled: each is first compared with the control of its own route."
              .formatted(question.route().label()));
    }
  }

  private void addPerson(List<String> said) {
    if (question.age() != null
        || question.sex() != null
        || question.severity() != null
        || question.adherencePercent() != null) {
      said.add(
          "Age, sex, severity and adherence are kept with the forecast but change nothing in it: no trial reports its effect by them.");
    }
  }
}
