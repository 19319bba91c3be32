package exolog.core.forecast;

import exolog.stats.response.Kinetics;
import java.util.List;

/** Turns the chosen studies into a belief for each pair of rates. */
final class Beliefs {
  private final Pool pool;
  private final Anyway anyway;
  private final PeopleSpread people;
  private final double tauScale;

  Beliefs(Pool pool, Anyway anyway, PeopleSpread people) {
    this.pool = pool;
    this.anyway = anyway;
    this.people = people;
    this.tauScale = RuleFile.rule("between-study-prior-scale") * people.sd();
  }

  double tauScale() {
    return tauScale;
  }

  List<Belief> at(List<Kinetics> grid) {
    return grid.stream().map(this::at).toList();
  }

  private Belief at(Kinetics rates) {
    var studies = pool.pooled().stream().map(study -> study.perExposure(rates, tauScale)).toList();
    double exposure =
        pool.pooled().stream().mapToDouble(study -> study.exposure(rates)).average().orElseThrow();
    return new Belief(
        1,
        rates,
        anyway.predicted(rates, tauScale),
        FewStudies.predicted(studies, tauScale / exposure),
        people.ownVariance(rates));
  }
}
