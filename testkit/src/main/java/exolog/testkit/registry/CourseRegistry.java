package exolog.testkit.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whole courses: three to six sessions about four weeks apart, measured at weeks 0, 4, 8, 12, 18
 * and 26. 35 % go on with another lot, 2 % with another provider.
 */
public final class CourseRegistry {
  private static final double WEEKS = 156;
  private static final int[] VISIT_WEEKS = {0, 4, 8, 12, 18, 26};
  private static final double TREATED_AGAIN = 0.35;
  private static final double MOVED = 0.02;

  private final Network network;
  private final CourseTruth truth;
  private final long seed;
  private final Supply supply;

  public CourseRegistry(Network network, CourseTruth truth, long seed) {
    this.network = network;
    this.truth = truth;
    this.seed = seed;
    supply = new Supply(network, seed);
  }

  /** The patients from (included) to (not included), one after the other. */
  public void courses(long from, long to, Consumer<SyntheticCourse> consumer) {
    for (long patient = from; patient < to; patient++) {
      consumer.accept(course(patient));
    }
  }

  /** What the lot adds to the response to one unit of exposure. */
  public double lotEffect(int lot) {
    return truth.lotSd() * Draws.of(seed, Draws.Kind.LOT_EFFECT, lot).gaussian();
  }

  public double providerEffect(int provider) {
    return truth.providerSd() * Draws.of(seed, Draws.Kind.PROVIDER_EFFECT, provider).gaussian();
  }

  /** The same patient from the same seed, whoever else is asked for. */
  public SyntheticCourse course(long patient) {
    Draws draws = Draws.of(seed, Draws.Kind.PATIENT, patient);
    double baseline = truth.mean() + truth.patientSd() * draws.gaussian();
    double response = truth.perExposure() + truth.responseSd() * draws.gaussian();
    Person person = Person.from(draws);
    double startsAt = draws.uniform();
    int provider = draws.choose(network.providers());
    var sessions = sessions(startsAt, provider, draws);
    double starting = baseline + truth.perSeverityGrade() * (person.severity() - 3);
    double answering = response + truth.perAdherence() * (person.adherence() - 0.75);
    return new SyntheticCourse(
        patient,
        network.clinicOf(provider),
        startsAt,
        person.age(),
        person.female() == 1,
        person.severity(),
        person.adherence(),
        sessions,
        visits(starting, answering, sessions, draws));
  }

  private List<SyntheticSession> sessions(double startsAt, int first, Draws draws) {
    int provider = first;
    int lot = supply.lotAt(network.clinicOf(provider), startsAt);
    int count = 3 + draws.choose(4);
    int againAt = draws.chance(TREATED_AGAIN) ? 1 + draws.choose(count - 1) : count;
    int movesAt = draws.chance(MOVED) ? 1 + draws.choose(count - 1) : count;
    var sessions = new ArrayList<SyntheticSession>();
    double week = 0;
    for (int j = 0; j < count; j++) {
      if (j == movesAt) {
        provider = draws.choose(network.providers());
        lot = supply.lotAt(network.clinicOf(provider), startsAt + week / WEEKS);
      }
      if (j == againAt) {
        lot = supply.anotherAt(network.clinicOf(provider), startsAt + week / WEEKS, lot);
      }
      sessions.add(new SyntheticSession(week, 0.7 + 0.6 * draws.uniform(), lot, provider));
      week += 3 + (draws.choose(8) + draws.choose(8)) / 7.0;
    }
    return sessions;
  }

  private List<SyntheticVisit> visits(
      double starting, double answering, List<SyntheticSession> sessions, Draws draws) {
    var visits = new ArrayList<SyntheticVisit>();
    boolean here = true;
    double first = 0;
    for (int planned : VISIT_WEEKS) {
      double week = planned == 0 ? 0 : planned + (draws.choose(9) - 4) / 7.0;
      var shares = new ArrayList<Double>();
      double y = starting + truth.perWeek() * week;
      for (var session : sessions) {
        double since = week - session.week();
        shares.add(session.dose() * truth.assumed().at(since));
        double own = answering + lotEffect(session.lot()) + providerEffect(session.provider());
        y += session.dose() * truth.actual().at(since) * own;
      }
      y += truth.noiseSd() * (truth.heavyTails() ? draws.heavyTailed() : draws.gaussian());
      first = planned == 0 ? y : first;
      boolean away = truth.dropOut().staysAway(y - first, draws);
      here = here && (planned == 0 || !away);
      visits.add(new SyntheticVisit(week, y, shares, here));
    }
    return visits;
  }
}
