package exolog.core;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.audit.Audit;
import exolog.core.calendar.Bookings;
import exolog.core.calendar.Feeds;
import exolog.core.consent.About;
import exolog.core.consent.Consent;
import exolog.core.consent.ConsentTexts;
import exolog.core.consent.Consents;
import exolog.core.consent.Explanation;
import exolog.core.consent.Signing;
import exolog.core.consultation.Consultations;
import exolog.core.consultation.Screenings;
import exolog.core.consultation.Sheets;
import exolog.core.consultation.Stagings;
import exolog.core.consultation.Timelines;
import exolog.core.course.Course;
import exolog.core.course.CourseDetails;
import exolog.core.course.Courses;
import exolog.core.course.DrawRequest;
import exolog.core.course.Draws;
import exolog.core.course.Exposures;
import exolog.core.course.MaterialHolds;
import exolog.core.course.Schedules;
import exolog.core.course.Session;
import exolog.core.course.Site;
import exolog.core.course.Traces;
import exolog.core.course.UsualPlans;
import exolog.core.custody.ColdChain;
import exolog.core.custody.Ledgers;
import exolog.core.custody.LotHolds;
import exolog.core.custody.Places;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import exolog.core.id.PractitionerId;
import exolog.core.jurisdiction.Jurisdictions;
import exolog.core.outcome.Outcomes;
import exolog.core.passport.Passports;
import exolog.core.passport.Revocations;
import exolog.core.patient.Patient;
import exolog.core.patient.Patients;
import exolog.core.patient.Person;
import exolog.core.patient.Sex;
import exolog.core.practice.Account;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.Accounts;
import exolog.core.practice.Clinic;
import exolog.core.practice.ClinicDetails;
import exolog.core.practice.Clinics;
import exolog.core.practice.CredentialDetails;
import exolog.core.practice.CredentialKind;
import exolog.core.practice.Practitioners;
import exolog.core.practice.Role;
import exolog.core.practice.SetUps;
import exolog.core.practice.Signature;
import exolog.core.product.Banks;
import exolog.core.product.CertificateDetails;
import exolog.core.product.CertificateFile;
import exolog.core.product.Certificates;
import exolog.core.product.Donor;
import exolog.core.product.DonorDetails;
import exolog.core.product.DonorTest;
import exolog.core.product.Donors;
import exolog.core.product.Lot;
import exolog.core.product.LotDetails;
import exolog.core.product.Lots;
import exolog.core.product.Preparation;
import exolog.core.product.PreparationDetails;
import exolog.core.product.Product;
import exolog.core.product.ProductDetails;
import exolog.core.product.ProductForm;
import exolog.core.product.Products;
import exolog.core.product.Releases;
import exolog.core.safety.LookBacks;
import exolog.core.safety.RecallHolds;
import exolog.core.safety.Recalls;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.postgres.Database;
import exolog.postgres.Login;
import exolog.postgres.ScratchDatabases;
import exolog.testkit.FakeClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A clinic of its own, with the record's front doors. All tests of a JVM share one database, as
 * clinics do in earnest: what separates them is what separates real clinics.
 */
public final class TestClinic {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Served SHARED = serve();

  /** All that a certificate must say beside what the record itself knows; no potency. */
  public static final String CLEAN =
      """
      "source": {"species": "Homo sapiens", "tissue": "adipose tissue", "cellType": "stromal cell"},
      "sterility": {"result": "negative", "method": "USP <71>", "incubationDays": 14, "page": "1"},
      "endotoxin": {"value": 0.12, "unit": "[EU]/mL", "method": "LAL", "page": "1"},
      "mycoplasma": {"result": "negative", "method": "qPCR", "page": "1"},
      "virus": {"result": "negative", "page": "1"},
      "label": {"volume": {"value": 1, "unit": "mL"}, "statusText": "Investigational. Not approved."},
      "storage": {"excursion": "none"}
      """;

  public final FakeClock clock = FakeClock.at("2026-03-02T09:00:00Z");
  public final Database database;
  public final JdbcClient jdbc;
  public final JdbcClient owner;
  public final Tenancy tenancy;
  public final Audit audit;
  public final Clinics clinics;
  public final Accounts accounts;
  public final SetUps setUps;
  public final Practitioners practitioners;
  public final Patients patients;
  public final Jurisdictions jurisdictions;
  public final Donors donors;
  public final Banks banks;
  public final Products products;
  public final Lots lots;
  public final Certificates certificates;
  public final Releases releases;
  public final Consents consents;
  public final Vials vials;
  public final Places places;
  public final ColdChain coldChain;
  public final Ledgers ledgers;
  public final LotHolds lotHolds;
  public final Courses courses;
  public final Schedules schedules;
  public final Bookings bookings;
  public final Feeds feeds;
  public final Draws draws;
  public final Exposures exposures;
  public final Traces traces;
  public final MaterialHolds materialHolds;
  public final Outcomes outcomes;
  public final Recalls recalls;
  public final RecallHolds recallHolds;
  public final LookBacks lookBacks;
  public final Passports passports;
  public final Revocations revocations;
  public final Screenings screenings;
  public final Sheets sheets;
  public final Stagings stagings;
  public final Consultations consultations;
  public final Timelines timelines;
  public final Clinic clinic;
  public final Actor actor;
  private final String login;

  public TestClinic() {
    this(SHARED, new ClinicDetails("Clinic A", "DE", "Europe/Berlin", "EUR"));
  }

  public static TestClinic in(String country, String zone, String currency) {
    return new TestClinic(SHARED, new ClinicDetails("Clinic A", country, zone, currency));
  }

  /** Alone in a database of its own, for tests that change the schema or need a table's size. */
  public static TestClinic alone() {
    return new TestClinic(serve(), new ClinicDetails("Clinic A", "DE", "Europe/Berlin", "EUR"));
  }

  private TestClinic(Served served, ClinicDetails details) {
    database = served.database();
    jdbc = JdbcClient.create(served.app());
    owner = JdbcClient.create(served.owner());
    tenancy = new Tenancy(jdbc, new JdbcTransactionManager(served.app()));
    audit = new Audit(jdbc, tenancy, clock);
    clinics = new Clinics(jdbc, tenancy, audit, clock);
    accounts = new Accounts(jdbc, tenancy, audit, clock);
    setUps = new SetUps(jdbc, tenancy, clinics, accounts, clock);
    practitioners = new Practitioners(jdbc, tenancy, audit, clock);
    patients = new Patients(jdbc, tenancy, audit, clock);
    jurisdictions = new Jurisdictions(jdbc);
    donors = new Donors(jdbc, tenancy, audit, clock);
    banks = new Banks(jdbc, tenancy, audit, clock);
    products = new Products(jdbc, tenancy, audit, clock);
    lots = new Lots(jdbc, tenancy, audit, clock);
    certificates = new Certificates(jdbc, tenancy, audit, clock);
    releases = new Releases(jdbc, tenancy, audit, clock);
    consents = new Consents(jdbc, tenancy, audit, clock, patients, ConsentTexts.published());
    vials = new Vials(jdbc, tenancy, audit, clock, lots);
    places = new Places(jdbc, tenancy, audit, clock);
    coldChain = new ColdChain(jdbc, tenancy, audit, clock);
    ledgers = new Ledgers(jdbc, tenancy, audit);
    lotHolds = new LotHolds(jdbc, tenancy, audit, clock, lots);
    courses = new Courses(jdbc, tenancy, audit, clock, patients, practitioners, products);
    bookings = new Bookings(jdbc, tenancy, audit, clock, clinics, patients, practitioners);
    feeds = new Feeds(jdbc, tenancy, audit, clock, practitioners);
    schedules = new Schedules(jdbc, tenancy, clock, UsualPlans.published());
    Draws.Rooms rooms =
        new Draws.Rooms(
            clinics,
            practitioners,
            jurisdictions,
            patients,
            products,
            lots,
            consents,
            vials,
            places,
            lotHolds);
    draws = new Draws(jdbc, tenancy, audit, clock, rooms);
    exposures = new Exposures(jdbc, tenancy);
    traces = new Traces(jdbc, tenancy, audit, vials);
    materialHolds = new MaterialHolds(jdbc, tenancy, audit, clock);
    outcomes = new Outcomes(jdbc, tenancy, audit, clock, patients, Evidence.published());
    Recalls.Rooms stopped = new Recalls.Rooms(traces, lots, lotHolds, vials, materialHolds);
    recalls = new Recalls(jdbc, tenancy, audit, clock, stopped);
    recallHolds = new RecallHolds(jdbc, tenancy, stopped);
    lookBacks = new LookBacks(jdbc, tenancy, audit, clock, recalls);
    passports = new Passports(jdbc, clock, products, lots, jurisdictions);
    revocations = new Revocations(jdbc, tenancy, audit, clock, vials);
    Screenings.Rooms asked = new Screenings.Rooms(patients, products, clinics, accounts);
    screenings = new Screenings(jdbc, tenancy, audit, clock, asked);
    sheets = new Sheets(jdbc, tenancy, audit, clock, clinics);
    stagings = new Stagings(jdbc, tenancy, audit, clock, patients, screenings);
    Consultations.Rooms talks =
        new Consultations.Rooms(
            patients, products, vials, outcomes, courses, clinics, screenings, sheets);
    consultations = new Consultations(jdbc, tenancy, audit, clock, talks);
    timelines = new Timelines(jdbc, tenancy);
    clinic = clinics.found(details, false).orThrow();
    Account account = clinician(clinic);
    actor = account.actor();
    login = account.login();
  }

  /** The sentences of a refused answer; none when it was given. */
  public static List<String> sentences(Answer<?> answer) {
    return switch (answer) {
      case Answer.Given<?> _ -> List.of();
      case Answer.Refused<?> refused -> refused.refusals().stream().map(Refusal::sentence).toList();
    };
  }

  /** A database of its own without any clinic, as after the first start. */
  public static Empty emptyMachine() {
    Served served = serve();
    FakeClock clock = FakeClock.at("2026-03-02T09:00:00Z");
    JdbcClient jdbc = JdbcClient.create(served.app());
    Tenancy tenancy = new Tenancy(jdbc, new JdbcTransactionManager(served.app()));
    Audit audit = new Audit(jdbc, tenancy, clock);
    Clinics clinics = new Clinics(jdbc, tenancy, audit, clock);
    Accounts accounts = new Accounts(jdbc, tenancy, audit, clock);
    return new Empty(clock, clinics, accounts, new SetUps(jdbc, tenancy, clinics, accounts, clock));
  }

  /** What is needed for the first clinic. */
  public record Empty(FakeClock clock, Clinics clinics, Accounts accounts, SetUps setUps) {}

  /** A second clinic in the same database. */
  public Clinic foundClinic(String name) {
    return clinics.found(new ClinicDetails(name, "DE", "Europe/Berlin", "EUR"), false).orThrow();
  }

  public Account clinician(Clinic clinic) {
    String login = "clinician-" + COUNT.incrementAndGet();
    AccountOpening opening =
        AccountOpening.of(login, "a long enough sentence", "Dr Ada Example", Role.CLINICIAN);
    return accounts.open(Actor.software(clinic.id(), "test"), opening).orThrow();
  }

  public Patient patient(String name) {
    return patient(actor, name);
  }

  public Patient patient(Actor by, String name) {
    Person person = Person.of(name, LocalDate.parse("1984-05-17"), Sex.FEMALE);
    return patients.register(by, "P-" + COUNT.incrementAndGet(), person).orThrow();
  }

  /** A product for injection and microneedling: four draws a vial, eight hours once open. */
  public Product product() {
    return product(4);
  }

  public Product product(int maxDraws) {
    ProductDetails details =
        new ProductDetails(
            "Example vesicles " + COUNT.incrementAndGet(),
            "Example Maker",
            ProductSource.ADIPOSE_MSC,
            ProductForm.FROZEN,
            Set.of(Route.INJECTION, Route.MICRONEEDLING),
            "-80 °C",
            maxDraws,
            8);
    return products.enter(actor, details).orThrow();
  }

  /** Tested, eligible and willing: a donor against whom no rule speaks. */
  public Donor donor() {
    DonorDetails details =
        new DonorDetails(
            "DONOR-" + COUNT.incrementAndGet(),
            "Homo sapiens",
            Donor.TestSubject.DONOR,
            Donor.Eligibility.ELIGIBLE,
            Donor.UseConsent.GIVEN,
            "consent file 7",
            Optional.of(LocalDate.parse("2025-06-01")));
    Donor donor = donors.enter(actor, details).orThrow();
    for (String agent : List.of("hiv-1", "hiv-2", "hbv", "hcv", "syphilis")) {
      DonorTest test =
          new DonorTest(
              agent, DonorTest.Finding.NON_REACTIVE, LocalDate.parse("2025-06-03"), "Example kit");
      donors.test(actor, donor.id(), test).orThrow();
    }
    return donor;
  }

  /** In quarantine, expires at the end of September 2026, nothing tested. */
  public Lot lot(Product product) {
    Preparation preparation =
        products
            .prepare(
                actor,
                PreparationDetails.ofDonor(
                    product.id(),
                    LocalDate.parse("2025-09-01"),
                    List.of(
                        new Preparation.Step("Tangential-flow filtration", "500 kDa"),
                        new Preparation.Step("Sterile filtration", "0.22 µm")),
                    donor().id()))
            .orThrow();
    LotDetails details =
        new LotDetails(
            preparation.id(),
            "L" + COUNT.incrementAndGet(),
            LocalDate.parse("2025-10-01"),
            LocalDate.parse("2026-09-30"));
    return lots.enter(actor, details).orThrow();
  }

  /** With a certificate against which no rule of safety speaks; potency is not tested. */
  public Lot releasedLot(Product product) {
    Lot lot = lot(product);
    certify(lot, CLEAN);
    return release(lot, "no rule of safety speaks against it");
  }

  /** Released on the word of two before the final sterility result. */
  public Lot interimLot(Product product) {
    Lot lot = lot(product);
    certify(
        lot,
        CLEAN.replace(
            "\"result\": \"negative\", \"method\": \"USP <71>\", \"incubationDays\": 14",
            "\"result\": \"pending\", \"startedOn\": \"2025-10-10\""));
    String second = "second-" + COUNT.incrementAndGet();
    accounts
        .open(
            actor,
            AccountOpening.of(second, "a long enough sentence", "Dr Ben Second", Role.CLINICIAN))
        .orThrow();
    Signature approver = accounts.sign(actor, second, "a long enough sentence").orThrow();
    return releases.releaseForInterim(actor, lot.id(), signature(), approver, "urgent").orThrow();
  }

  /** A certificate that says this, beside what the laboratory always writes. */
  public Lot certify(Lot lot, String document) {
    CertificateDetails certificate =
        new CertificateDetails(
            "Example Laboratory",
            LocalDate.parse("2025-10-20"),
            "ISO/IEC 17025, EX-1",
            "{\"coa\": {\"lot\": \"" + lot.number() + "\"}, " + document + "}",
            Optional.of(
                new CertificateFile("coa.pdf", "application/pdf", new byte[] {37, 80, 68, 70})));
    return certificates.add(actor, lot.id(), certificate).orThrow();
  }

  /** Signed by the clinician at work. */
  public Lot release(Lot lot, String reason) {
    return releases.release(actor, lot.id(), signature(), reason).orThrow();
  }

  public Signature signature() {
    return accounts.sign(actor, login, "a long enough sentence").orThrow();
  }

  public Vial vial(Lot lot, int microlitres) {
    return vials.receive(actor, lot.id(), microlitres, Optional.empty()).orThrow();
  }

  /** Someone with a licence valid through 2026. */
  public PractitionerId practitioner() {
    PractitionerId id = practitioners.add(actor, "Dr Ada Example", "dermatologist").orThrow().id();
    CredentialDetails licence =
        new CredentialDetails(
            CredentialKind.PHYSICIAN_LICENCE,
            "12345",
            "Example Chamber",
            LocalDate.parse("2020-01-01"),
            LocalDate.parse("2026-12-31"));
    practitioners.addCredential(actor, id, licence).orThrow();
    return id;
  }

  /** Explains the text in force, hears it back and has it signed. */
  public Consent agree(Patient patient, About about) {
    Explanation talk =
        Explanation.understood(consents.text(about.scope()), "In the patient's own words.");
    return consents.give(actor, patient.id(), about, talk, Signing.typed("Ann Smith")).orThrow();
  }

  /** A session of a consented course of six injections. */
  public Session session(Patient patient, Product product) {
    agree(patient, About.treatment(product.id(), Route.INJECTION));
    return courses.hold(actor, course(patient, product).id(), practitioner(), "").orThrow();
  }

  public Course course(Patient patient, Product product) {
    CourseDetails details =
        new CourseDetails(
            patient.id(),
            Optional.empty(),
            Concern.ANDROGENETIC_ALOPECIA,
            product.id(),
            Route.INJECTION,
            6,
            28);
    return courses.open(actor, details).orThrow();
  }

  /** An injection of this much at the vertex. */
  public static DrawRequest injection(Session session, Vial vial, int microlitres) {
    return new DrawRequest(
        UUID.randomUUID(),
        session.id(),
        vial.id(),
        Site.SCALP_VERTEX,
        Route.INJECTION,
        Optional.of(2500),
        microlitres,
        1);
  }

  private record Served(Database database, HikariDataSource app, HikariDataSource owner) {}

  /** A new clinic beside those that such a database holds. */
  public static TestClinic beside(Database database) {
    return new TestClinic(
        served(database), new ClinicDetails("Clinic B", "DE", "Europe/Berlin", "EUR"));
  }

  private static Served serve() {
    return served(ScratchDatabases.migrated("core", TestClinic::migrate));
  }

  private static Served served(Database database) {
    return new Served(
        database, pool(database, database.app(), 12), pool(database, database.owner(), 2));
  }

  private static HikariDataSource pool(Database database, Login login, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  public static void migrate(Database database) {
    Flyway.configure()
        .dataSource(database.url(), database.owner().user(), database.owner().password())
        .locations("classpath:exolog/core")
        .load()
        .migrate();
  }
}
