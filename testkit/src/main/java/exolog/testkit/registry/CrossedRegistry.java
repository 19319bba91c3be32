package exolog.testkit.registry;

import java.util.function.Consumer;

/**
 * Rows of the plain crossed registry: y = columns + patient + lot + provider + noise. A patient has
 * two to eight visits; 35 % go on with another lot, 2 % with another provider, half of them in
 * another clinic. Three years; lots follow each other in time.
 */
public final class CrossedRegistry {
  private static final double YEARS = 3;
  private static final double TREATED_AGAIN = 0.35;
  private static final double MOVED = 0.02;

  private final Network network;
  private final CrossedTruth truth;
  private final long seed;
  private final Supply supply;
  private final double[] lotEffects;
  private final double[] providerEffects;

  public CrossedRegistry(Network network, CrossedTruth truth, long seed) {
    this.network = network;
    this.truth = truth;
    this.seed = seed;
    supply = new Supply(network, seed);
    lotEffects = effects(Draws.Kind.LOT_EFFECT, network.lots(), truth.lotSd());
    providerEffects = effects(Draws.Kind.PROVIDER_EFFECT, network.providers(), truth.providerSd());
  }

  private double[] effects(Draws.Kind kind, int count, double sd) {
    double[] effects = new double[count];
    for (int i = 0; i < count; i++) {
      effects[i] = sd * Draws.of(seed, kind, i).gaussian();
    }
    return effects;
  }

  /** The first so many rows; the last patient's visits end there. */
  public void rows(long count, Consumer<CrossedRow> consumer) {
    long left = count;
    for (long patient = 0; left > 0; patient++) {
      left -= patient(patient, left, consumer);
    }
  }

  /** All visits of the patients from (included) to (not included). */
  public void patients(long from, long to, Consumer<CrossedRow> consumer) {
    for (long patient = from; patient < to; patient++) {
      patient(patient, Long.MAX_VALUE, consumer);
    }
  }

  public double lotEffect(int lot) {
    return lotEffects[lot];
  }

  public double providerEffect(int provider) {
    return providerEffects[provider];
  }

  /** The true mean of such a row, in patients of which this is one: without its own part. */
  public double expected(CrossedRow row) {
    return truth.columns().expected(row) + lotEffects[row.lot()] + providerEffects[row.provider()];
  }

  private long patient(long patient, long most, Consumer<CrossedRow> consumer) {
    Draws draws = Draws.of(seed, Draws.Kind.PATIENT, patient);
    double own = truth.patientSd() * draws.gaussian();
    double slope = truth.yearlySlopeSd() * draws.gaussian();
    Person person = Person.from(draws);
    int provider = draws.choose(network.providers());
    double start = draws.uniform() * YEARS;
    double dose = thousandth(0.5 + draws.uniform());
    int lot = supply.lotAt(network.clinicOf(provider), start / YEARS);
    int visits = 2 + draws.choose(7);
    int againAt = draws.chance(TREATED_AGAIN) ? 1 + draws.choose(visits - 1) : visits;
    int movesAt = draws.chance(MOVED) ? 1 + draws.choose(visits - 1) : visits;
    double years = 0;
    int written = (int) Math.min(visits, most);
    for (int visit = 0; visit < written; visit++) {
      years += thousandth(0.1 + 0.3 * draws.uniform());
      if (visit == movesAt) {
        provider = elsewhere(provider, draws);
        lot = supply.lotAt(network.clinicOf(provider), (start + years) / YEARS);
      }
      if (visit == againAt) {
        lot = supply.anotherAt(network.clinicOf(provider), (start + years) / YEARS, lot);
        dose = thousandth(0.5 + draws.uniform());
      }
      var row = row(patient, lot, provider, years, dose, person, draws.chance(0.3) ? 1 : 0);
      consumer.accept(row.measured(expected(row) + own + slope * years + noise(draws)));
    }
    return written;
  }

  private double noise(Draws draws) {
    return truth.noiseSd() * (truth.heavyTails() ? draws.heavyTailed() : draws.gaussian());
  }

  private CrossedRow row(
      long patient, int lot, int provider, double years, double dose, Person who, int also) {
    return new CrossedRow(
        Double.NaN,
        patient,
        lot,
        provider,
        network.clinicOf(provider),
        years,
        dose,
        who.age(),
        who.female(),
        who.severity(),
        thousandth(who.adherence()),
        also);
  }

  /** Half of those who move see a colleague in the same clinic, half go anywhere. */
  private int elsewhere(int provider, Draws draws) {
    if (draws.chance(0.5)) {
      int clinic = network.clinicOf(provider);
      return clinic * network.providersPerClinic() + draws.choose(network.providersPerClinic());
    }
    return draws.choose(network.providers());
  }

  /** As a file holds it, so that a row read back is the row. */
  private static double thousandth(double value) {
    return Math.rint(value * 1000) / 1000;
  }
}
