package exolog.bench;

import exolog.core.consent.Consents;
import exolog.core.consent.Scope;
import exolog.core.course.Site;
import exolog.core.custody.Vials;
import exolog.core.evidence.Concern;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import exolog.core.id.DonorId;
import exolog.core.id.PatientId;
import exolog.core.practice.Practitioners;
import exolog.core.product.DonorDetails;
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
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.testkit.registry.CourseRegistry;
import exolog.testkit.registry.CourseTruth;
import exolog.testkit.registry.Network;
import exolog.testkit.registry.SyntheticCourse;
import exolog.testkit.registry.SyntheticSession;
import exolog.testkit.registry.SyntheticVisit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A labelled synthetic clinic of many people with whole courses: one concern, measure, product and
 * route. Products, lots, vials and practitioners come through the front doors; what happened to the
 * people is written straight into its tables, because ten thousand courses through the draw gate
 * take minutes and are read alike.
 */
final class LargeClinic {
  private static final int LOTS = 142;
  private static final int PROVIDERS = 20;
  private static final Instant OPENED = Instant.parse("2023-01-02T09:00:00Z");
  private static final double SECONDS_A_WEEK = 7 * 86_400;
  private static final Duration THREE_YEARS = Duration.ofDays(156 * 7);

  private final Tenancy tenancy;
  private final Actor actor;
  private final JdbcTemplate tables;
  private final int textVersion;
  private final Product product;
  private final List<Lot> lots = new ArrayList<>();
  private final List<UUID> vials = new ArrayList<>();
  private final List<UUID> providers = new ArrayList<>();
  private final List<Object[]> patients = new ArrayList<>();
  private final List<Object[]> consents = new ArrayList<>();
  private final List<Object[]> courses = new ArrayList<>();
  private final List<Object[]> sessions = new ArrayList<>();
  private final List<Object[]> doses = new ArrayList<>();
  private final List<Object[]> readings = new ArrayList<>();

  /** The front doors that a clinic is furnished through. */
  record Rooms(
      Tenancy tenancy,
      Donors donors,
      Products products,
      Lots lots,
      Vials vials,
      Practitioners practitioners,
      Consents consents) {}

  LargeClinic(DataSource pool, Rooms rooms, Actor actor) {
    this.tenancy = rooms.tenancy();
    this.actor = actor;
    this.tables = new JdbcTemplate(pool);
    this.textVersion = rooms.consents().text(Scope.REGISTRY).version();
    this.product = rooms.products().enter(actor, vesicles()).orThrow();
    DonorId donor = rooms.donors().enter(actor, DonorDetails.unknown("DONOR-0001")).orThrow().id();
    for (int i = 0; i < LOTS; i++) {
      lots.add(lot(rooms, "B" + i, donor));
      vials.add(
          rooms
              .vials()
              .receive(actor, lots.getLast().id(), 2_000, Optional.empty())
              .orThrow()
              .id()
              .value());
    }
    for (int i = 0; i < PROVIDERS; i++) {
      providers.add(
          rooms
              .practitioners()
              .add(actor, "Synthetic hand " + i, "dermatologist")
              .orThrow()
              .id()
              .value());
    }
  }

  private static ProductDetails vesicles() {
    return new ProductDetails(
        "Synthetic vesicles",
        "Synthetic maker",
        ProductSource.ADIPOSE_MSC,
        ProductForm.FROZEN,
        Set.of(Route.INJECTION),
        "-80 °C",
        4,
        8);
  }

  private Lot lot(Rooms rooms, String number, DonorId donor) {
    var prepared =
        rooms
            .products()
            .prepare(
                actor,
                PreparationDetails.ofDonor(
                    product.id(),
                    LocalDate.parse("2022-09-01"),
                    List.of(new Preparation.Step("Tangential-flow filtration", "500 kDa")),
                    donor))
            .orThrow();
    var details =
        new LotDetails(
            prepared.id(), number, LocalDate.parse("2022-10-01"), LocalDate.parse("2026-09-30"));
    return rooms.lots().enter(actor, details).orThrow();
  }

  /** People from the same seed. */
  void fill(int people, long seed) {
    var network = new Network(1, PROVIDERS, LOTS);
    new CourseRegistry(network, CourseTruth.assumedTruth(), seed).courses(0, people, this::add);
    tenancy.run(actor, this::write);
  }

  private void add(SyntheticCourse course) {
    UUID patient = PatientId.fresh().value();
    UUID id = UUID.randomUUID();
    Instant began = OPENED.plusSeconds((long) (course.startsAt() * THREE_YEARS.toSeconds()));
    patients.add(new Object[] {patient, "B-" + course.patient(), column(began), "synthetic"});
    consents.add(new Object[] {UUID.randomUUID(), patient, textVersion, column(began)});
    courses.add(new Object[] {id, patient, product.id().value(), column(began)});
    int number = 1;
    for (SyntheticSession session : course.sessions()) {
      add(session, number++, patient, id, began);
    }
    for (SyntheticVisit visit : course.visits()) {
      if (visit.seen()) {
        readings.add(
            new Object[] {
              UUID.randomUUID(),
              patient,
              id,
              visit.y(),
              at(began, visit.week()),
              at(began, visit.week())
            });
      }
    }
  }

  private void add(SyntheticSession held, int number, UUID patient, UUID course, Instant began) {
    UUID session = UUID.randomUUID();
    var at = at(began, held.week());
    sessions.add(
        new Object[] {session, course, patient, number, providers.get(held.provider()), at});
    doses.add(
        new Object[] {
          UUID.randomUUID(),
          UUID.randomUUID(),
          session,
          patient,
          vials.get(held.lot()),
          lots.get(held.lot()).id().value(),
          held.dose(),
          at
        });
  }

  private static OffsetDateTime at(Instant began, double week) {
    return column(began.plusSeconds((long) (week * SECONDS_A_WEEK)));
  }

  private static OffsetDateTime column(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private void write() {
    tables.batchUpdate(
        "insert into patient (patient_id, number, registered_at, name_key) values (?, ?, ?, ?)",
        patients);
    tables.batchUpdate(
        """
        insert into consent (consent_id, patient_id, scope, state, text_version, text_hash, language, at,
                             recorded_by, signed_as, reason)
        values (?, ?, 'REGISTRY', 'SIGNED', ?, sha256('synthetic'), 'en', ?, 'bench', 'Synthetic', '')
        """,
        consents);
    tables.batchUpdate(
        """
        insert into course (course_id, patient_id, concern, product_id, route, sessions_planned, interval_days,
                            opened_at, opened_by)
        values (?, ?, '%s', ?, '%s', 6, 28, ?, 'bench')
        """
            .formatted(Concern.ANDROGENETIC_ALOPECIA.key(), Route.INJECTION.key()),
        courses);
    tables.batchUpdate(
        """
        insert into session (session_id, course_id, patient_id, number, practitioner_id, held_at, note)
        values (?, ?, ?, ?, ?, ?, '')
        """,
        sessions);
    tables.batchUpdate(
        """
        insert into administration (administration_id, once_key, session_id, patient_id, vial_id, lot_id, site, route,
                                    volume_ul, relative_dose, left_ul, at, given_by)
        values (?, ?, ?, ?, ?, ?, '%s', '%s', 1000, ?, 1000, ?, 'bench')
        """
            .formatted(Site.SCALP_VERTEX.key(), Route.INJECTION.key()),
        doses);
    tables.batchUpdate(
        """
        insert into measurement (measurement_id, patient_id, course_id, measure, site, value, device, operator, at,
                                 recorded_at, recorded_by, reason)
        values (?, ?, ?, '%s', '%s', ?, 'phototrichogram', 'bench', ?, ?, 'bench', '')
        """
            .formatted(RefitBench.MEASURE, Site.SCALP_VERTEX.key()),
        readings);
  }
}
