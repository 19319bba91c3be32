package exolog.core.forecast.registry;

import exolog.core.TestClinic;
import exolog.core.consent.About;
import exolog.core.consent.Scope;
import exolog.core.course.CourseDetails;
import exolog.core.course.DrawResult;
import exolog.core.course.Session;
import exolog.core.course.Site;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.Measure;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import exolog.core.forecast.Forecaster;
import exolog.core.id.CourseId;
import exolog.core.id.PractitionerId;
import exolog.core.outcome.Measurement;
import exolog.core.outcome.MeasurementDetails;
import exolog.core.patient.Patient;
import exolog.core.product.Lot;
import exolog.core.product.Product;
import exolog.stats.response.Kinetics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A clinic whose people were measured: three injections four weeks apart, read at weeks 0, 8, 14
 * and 22, all through the front doors. What their hair does is known, because it is drawn here.
 */
public final class MeasuredClinic {
  private static final Evidence EVIDENCE = Evidence.published();
  private static final Forecaster FORECASTER = Forecaster.of(EVIDENCE);

  /** Hairs/cm2 for each unit of exposure; the comparator gains 8 in the end. */
  private static final double EFFECT = 6;

  private static final double ANYWAY = 8;
  private static final double PERSON_SD = 6;
  private static final double READING_SD = 3;
  private static final Kinetics RATES = new Kinetics(Math.log(2) / 5, 1 / 12.0);

  public final TestClinic clinic;
  public final RegistryModels models;
  public final Measure measure = EVIDENCE.measure("hair_density_per_cm2");
  public final Stratum stratum =
      new Stratum(
          Concern.ANDROGENETIC_ALOPECIA, measure, ProductSource.ADIPOSE_MSC, Route.INJECTION);
  public final List<Person> people = new ArrayList<>();
  public final List<Lot> lots = new ArrayList<>();
  public final List<PractitionerId> providers = new ArrayList<>();
  public final Product product;
  private final SplittableRandom random;

  /** Someone with a course. */
  public static final class Person {
    public final Patient patient;
    public final List<Measurement> readings = new ArrayList<>();
    final CourseId course;
    final int lot;
    final int provider;
    final double own;

    Person(Patient patient, CourseId course, int lot, int provider, double own) {
      this.patient = patient;
      this.course = course;
      this.lot = lot;
      this.provider = provider;
      this.own = own;
    }
  }

  /**
   * @param lotEffects what each lot adds to the effect of a unit of exposure
   */
  public MeasuredClinic(int people, double[] lotEffects, double[] providerEffects, long seed) {
    clinic = new TestClinic();
    random = new SplittableRandom(seed);
    models = models(FORECASTER::registryRates);
    product = clinic.product();
    for (int i = 0; i < lotEffects.length; i++) {
      lots.add(clinic.releasedLot(product));
    }
    for (int i = 0; i < providerEffects.length; i++) {
      providers.add(clinic.practitioner());
    }
    clinic.tenancy.run(clinic.actor, () -> tell(people, lotEffects, providerEffects));
  }

  /** The same clinic's models, with something to do when the rates are asked for. */
  public RegistryModels models(Function<Stratum, List<Kinetics>> rates) {
    return new RegistryModels(
        clinic.jdbc, clinic.tenancy, clinic.audit, clinic.clock, clinic.consents, EVIDENCE, rates);
  }

  private void tell(int count, double[] lotEffects, double[] providerEffects) {
    for (int i = 0; i < count; i++) {
      people.add(arrive(i, lotEffects.length, providerEffects.length));
    }
    for (int week = 0; week <= 22; week += 2) {
      for (Person person : people) {
        if (week == 0 || week == 8 || week == 14 || week == 22) {
          double effect = EFFECT + lotEffects[person.lot] + providerEffects[person.provider];
          person.readings.add(read(person, week, effect));
        }
        if (week <= 8 && week % 4 == 0) {
          treat(person);
        }
      }
      clinic.clock.advance(Duration.ofDays(14));
    }
  }

  private Person arrive(int number, int lotCount, int providerCount) {
    Patient patient = clinic.patient("Person " + number);
    clinic.agree(patient, About.only(Scope.REGISTRY));
    clinic.agree(patient, About.treatment(product.id(), Route.INJECTION));
    var details =
        new CourseDetails(
            patient.id(),
            Optional.empty(),
            Concern.ANDROGENETIC_ALOPECIA,
            product.id(),
            Route.INJECTION,
            3,
            28);
    CourseId course = clinic.courses.open(clinic.actor, details).orThrow().id();
    return new Person(
        patient,
        course,
        number % lotCount,
        (number / lotCount) % providerCount,
        PERSON_SD * random.nextGaussian());
  }

  private void treat(Person person) {
    Session session =
        clinic
            .courses
            .hold(clinic.actor, person.course, providers.get(person.provider), "")
            .orThrow();
    var vial = clinic.vial(lots.get(person.lot), 2_000);
    var drawn = clinic.draws.draw(clinic.actor, TestClinic.injection(session, vial, 1_000));
    if (!(drawn instanceof DrawResult.Drawn)) {
      throw new IllegalStateException("not drawn: " + drawn);
    }
  }

  private Measurement read(Person person, int week, double effect) {
    double[] sessions = {0, 4, 8};
    double x = RATES.exposure(sessions, new double[] {1, 1, 1}, week);
    double growth = -Math.expm1(-RATES.turnoverPerWeek() * week);
    double change = week == 0 ? 0 : growth * ANYWAY + x * effect + person.own;
    double value = Math.rint(120 + change + READING_SD * random.nextGaussian());
    return record(person, value);
  }

  /** A reading now. */
  public Measurement record(Person person, double value) {
    var details =
        new MeasurementDetails(
            person.patient.id(),
            Optional.of(person.course),
            measure,
            Site.SCALP_VERTEX,
            value,
            "phototrichogram",
            "N. Example",
            clinic.clock.instant());
    return clinic.outcomes.record(clinic.actor, details).orThrow();
  }

  public List<Kinetics> rates() {
    return FORECASTER.registryRates(stratum);
  }

  public void withdraw(Person person) {
    clinic
        .consents
        .withdraw(clinic.actor, person.patient.id(), About.only(Scope.REGISTRY), "")
        .orThrow();
  }
}
