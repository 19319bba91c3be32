package exolog.cohort;

import exolog.core.consent.About;
import exolog.core.consent.Explanation;
import exolog.core.consent.Scope;
import exolog.core.consent.Signing;
import exolog.core.course.CourseDetails;
import exolog.core.course.DrawRequest;
import exolog.core.course.DrawResult;
import exolog.core.course.Session;
import exolog.core.course.Site;
import exolog.core.custody.Arrival;
import exolog.core.custody.Place;
import exolog.core.custody.PlaceDetails;
import exolog.core.custody.Vial;
import exolog.core.evidence.Concern;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import exolog.core.id.DonorId;
import exolog.core.id.LotId;
import exolog.core.id.PatientId;
import exolog.core.id.PlaceId;
import exolog.core.id.PractitionerId;
import exolog.core.id.ProductId;
import exolog.core.patient.Person;
import exolog.core.patient.Sex;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.ClinicDetails;
import exolog.core.practice.CredentialDetails;
import exolog.core.practice.CredentialKind;
import exolog.core.practice.Role;
import exolog.core.practice.Signature;
import exolog.core.product.Donor;
import exolog.core.product.DonorDetails;
import exolog.core.product.DonorTest;
import exolog.core.product.LotDetails;
import exolog.core.product.Preparation;
import exolog.core.product.PreparationDetails;
import exolog.core.product.ProductDetails;
import exolog.core.product.ProductForm;
import exolog.core.tenancy.Actor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/**
 * A synthetic clinic that does nothing but draw: many hands, each with a session of its own, one
 * shelf of vials. For load, kill and race measurements.
 */
public final class DrawLoad {
  public static final String PASSWORD = "a sentence is easy to keep";
  private static final int VIAL_UL = 100_000;
  private static final int DRAWS_OF_A_VIAL = 200;

  private final Doors doors;
  private final Actor actor;
  private final LocalDate today;
  private final List<Session> sessions = new ArrayList<>();
  private final List<Vial> vials = new ArrayList<>();
  private final String login;

  private DrawLoad(DataSource pool, Clock clock) {
    doors = new Doors(pool, clock);
    today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var clinic =
        doors
            .clinics
            .found(new ClinicDetails("Load (synthetic)", "DE", "Europe/Berlin", "EUR"), true)
            .orThrow();
    actor = Actor.software(clinic.id(), "load");
    login = "load-" + clinic.id().toString().substring(24);
    doors
        .accounts
        .open(actor, AccountOpening.of(login, PASSWORD, "Load Person", Role.CLINICIAN))
        .orThrow();
  }

  /** Founds the clinic with so many hands and vials. */
  public static DrawLoad in(DataSource pool, Clock clock, int hands, int shelf) {
    var load = new DrawLoad(pool, clock);
    ProductId product = load.product();
    LotId lot = load.lot(product);
    PlaceId place = load.place();
    for (int i = 0; i < shelf; i++) {
      var arrival = new Arrival(lot, VIAL_UL, Optional.empty(), Optional.of(place));
      load.vials.add(load.doors.vials.receive(load.actor, arrival).orThrow());
    }
    PractitionerId practitioner = load.practitioner();
    for (int i = 0; i < hands; i++) {
      load.sessions.add(load.session(product, practitioner, i));
    }
    return load;
  }

  public Actor actor() {
    return actor;
  }

  public String login() {
    return login;
  }

  public Session session(int hand) {
    return sessions.get(hand % sessions.size());
  }

  public Vial anyVial(RandomGenerator random) {
    return vials.get(random.nextInt(vials.size()));
  }

  /** One draw of a few microlitres from any vial of the shelf, as one of the hands. */
  public DrawResult draw(int hand, UUID once, RandomGenerator random) {
    return doors.draws.draw(
        actor,
        new DrawRequest(
            once,
            session(hand).id(),
            anyVial(random).id(),
            Site.SCALP_VERTEX,
            Route.INJECTION,
            Optional.of(1500),
            1 + random.nextInt(100),
            1));
  }

  private ProductId product() {
    var details =
        new ProductDetails(
            "Load vesicles (synthetic)",
            "Nobody",
            ProductSource.ADIPOSE_MSC,
            ProductForm.FROZEN,
            Set.of(Route.INJECTION),
            "-80 °C",
            DRAWS_OF_A_VIAL,
            720);
    return doors.products.enter(actor, details).orThrow().id();
  }

  private LotId lot(ProductId product) {
    var preparation =
        doors
            .products
            .prepare(
                actor,
                PreparationDetails.ofDonor(
                    product,
                    today.minusDays(90),
                    List.of(new Preparation.Step("Sterile filtration", "0.22 µm")),
                    donor()))
            .orThrow();
    String number = "LOAD-" + UUID.randomUUID().toString().substring(0, 8);
    var details =
        new LotDetails(preparation.id(), number, today.minusDays(80), today.plusDays(300));
    LotId id = doors.lots.enter(actor, details).orThrow().id();
    doors
        .certificates
        .add(
            actor,
            id,
            DemoCertificate.of(
                number, Catalogue.Kind.SCALP, today.minusDays(80), today.plusDays(300)))
        .orThrow();
    Signature signature = doors.accounts.sign(actor, login, PASSWORD).orThrow();
    doors.releases.release(actor, id, signature, "synthetic").orThrow();
    return id;
  }

  private DonorId donor() {
    var details =
        new DonorDetails(
            "LOAD-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT),
            "Homo sapiens",
            Donor.TestSubject.DONOR,
            Donor.Eligibility.ELIGIBLE,
            Donor.UseConsent.GIVEN,
            "synthetic",
            Optional.of(today.minusDays(120)));
    DonorId id = doors.donors.enter(actor, details).orThrow().id();
    for (String agent : List.of("hiv-1", "hiv-2", "hbv", "hcv", "syphilis")) {
      DonorTest test =
          new DonorTest(agent, DonorTest.Finding.NON_REACTIVE, today.minusDays(118), "none");
      doors.donors.test(actor, id, test).orThrow();
    }
    return id;
  }

  private PlaceId place() {
    var details =
        new PlaceDetails(
            "Freezer", Place.Kind.FREEZER, new BigDecimal("-90"), new BigDecimal("-60"), 30);
    return doors.places.enter(actor, details).orThrow().id();
  }

  private PractitionerId practitioner() {
    PractitionerId id =
        doors.practitioners.add(actor, "Dr Load Person", "dermatologist").orThrow().id();
    var licence =
        new CredentialDetails(
            CredentialKind.PHYSICIAN_LICENCE,
            "1",
            "Nobody's Chamber",
            today.minusDays(900),
            today.plusDays(900));
    doors.practitioners.addCredential(actor, id, licence).orThrow();
    return id;
  }

  private Session session(ProductId product, PractitionerId practitioner, int hand) {
    Person person = Person.of("Load Patient " + hand, LocalDate.of(1980, 1, 1), Sex.UNKNOWN);
    PatientId patient = doors.patients.register(actor, "L-" + hand, person).orThrow().id();
    About treatment = About.treatment(product, Route.INJECTION);
    Explanation talk = Explanation.understood(doors.consents.text(Scope.TREATMENT), "Understood.");
    doors.consents.give(actor, patient, treatment, talk, Signing.typed("Load Patient")).orThrow();
    var course =
        new CourseDetails(
            patient,
            Optional.empty(),
            Concern.ANDROGENETIC_ALOPECIA,
            product,
            Route.INJECTION,
            6,
            28);
    return doors
        .courses
        .hold(actor, doors.courses.open(actor, course).orThrow().id(), practitioner, "")
        .orThrow();
  }
}
