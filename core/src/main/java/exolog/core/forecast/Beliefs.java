package exolog.core.forecast;

import exolog.stats.response.Kinetics;
import java.util.List;

/** Turns the chosen studies into a belief for each pair of rates. */
final class Beliefs {
  private final Pool pool;
  private final Anyway anyway;
  private final PeopleSpread people;
  private final ReadingNoise noise;
  private final double tauScale;

  Beliefs(Pool pool, Anyway anyway, PeopleSpread people, ReadingNoise noise) {
    this.pool = pool;
    this.anyway = anyway;
    this.people = people;
    this.noise = noise;
    this.tauScale = RuleFile.rule("between-study-prior-scale") * people.sd();
  }

  double tauScale() {
    return tauScale;
  }

  List<Belief> at(List<Kinetics> grid) {
    return grid.stream().map(rates -> (Belief) at(rates)).toList();
  }

  Published at(Kinetics rates) {
    var studies = pool.pooled().stream().map(study -> study.perExposure(rates, tauScale)).toList();
    double exposure =
        pool.pooled().stream().mapToDouble(study -> study.exposure(rates)).average().orElseThrow();
    return new Published(
        1,
        rates,
        anyway.predicted(rates, tauScale),
        FewStudies.predicted(studies, tauScale / exposure),
        people.ownVariance(rates),
        noise);
  }
}
