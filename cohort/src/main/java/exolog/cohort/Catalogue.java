package exolog.cohort;

import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import exolog.core.id.DonorId;
import exolog.core.id.LotId;
import exolog.core.id.PreparationId;
import exolog.core.id.ProductId;
import exolog.core.practice.Account;
import exolog.core.practice.Signature;
import exolog.core.product.Donor;
import exolog.core.product.Donor.Eligibility;
import exolog.core.product.Donor.TestSubject;
import exolog.core.product.Donor.UseConsent;
import exolog.core.product.DonorDetails;
import exolog.core.product.DonorTest;
import exolog.core.product.LotDetails;
import exolog.core.product.Preparation;
import exolog.core.product.PreparationDetails;
import exolog.core.product.ProductDetails;
import exolog.core.product.ProductForm;
import exolog.core.tenancy.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Three invented products and six lots: good ones, one on hold, one recalled, one expired. */
final class Catalogue {
  /** A lot's days, counted from the first day of the story. */
  enum DemoLot {
    SCALP_FIRST("DEMO-A1", Kind.SCALP, -30, 520, 2),
    SCALP_SECOND("DEMO-A2", Kind.SCALP, 150, 760, 165),
    SCALP_ON_HOLD("DEMO-A3", Kind.SCALP, 330, 900, 345),
    FACE_RECALLED("DEMO-B1", Kind.FACE, -20, 620, 2),
    FACE_SECOND("DEMO-B2", Kind.FACE, 200, 800, 215),
    PIGMENT_EXPIRED("DEMO-C1", Kind.PIGMENT, -40, 385, 2);

    final String number;
    final Kind kind;
    final int made;
    final int expires;
    final int released;

    DemoLot(String number, Kind kind, int made, int expires, int released) {
      this.number = number;
      this.kind = kind;
      this.made = made;
      this.expires = expires;
      this.released = released;
    }
  }

  enum Kind {
    SCALP(ProductSource.ADIPOSE_MSC),
    FACE(ProductSource.UMBILICAL_MSC),
    PIGMENT(ProductSource.PLANT);

    final ProductSource source;

    Kind(ProductSource source) {
      this.source = source;
    }
  }

  static final int RECALL_DAY = 300;
  private static final int HOLD_DAY = 390;

  private final Doors doors;
  private final Actor actor;
  private final LocalDate opening;
  private final Map<Kind, ProductId> products = new EnumMap<>(Kind.class);
  private final Map<DemoLot, LotId> lots = new EnumMap<>(DemoLot.class);

  Catalogue(Doors doors, Actor actor, Instant opening) {
    this.doors = doors;
    this.actor = actor;
    this.opening = LocalDate.ofInstant(opening, ZoneOffset.UTC);
  }

  void enterInto(Agenda agenda) {
    agenda.on(0, 0, this::enterProducts);
    for (DemoLot lot : DemoLot.values()) {
      agenda.on(Math.max(0, lot.made + 10), 10, () -> enter(lot));
      agenda.on(lot.released, 20, () -> release(lot));
    }
    agenda.on(
        RECALL_DAY,
        60,
        () ->
            doors
                .lots
                .recall(
                    actor, lot(DemoLot.FACE_RECALLED), "Demo: endotoxin above the limit on retest")
                .orThrow());
    agenda.on(
        HOLD_DAY,
        60,
        () ->
            doors
                .lots
                .hold(
                    actor, lot(DemoLot.SCALP_ON_HOLD), "Demo: cold chain alarm, being looked into")
                .orThrow());
  }

  LotId lot(DemoLot lot) {
    LotId id = lots.get(lot);
    if (id == null) {
      throw new IllegalStateException(lot + " has not been made yet");
    }
    return id;
  }

  ProductId product(Kind kind) {
    ProductId id = products.get(kind);
    if (id == null) {
      throw new IllegalStateException("no product yet for " + kind);
    }
    return id;
  }

  private void enterProducts() {
    enter(
        Kind.SCALP,
        new ProductDetails(
            "Demo EV solution A (adipose)",
            "Demo maker",
            Kind.SCALP.source,
            ProductForm.FROZEN,
            Set.of(Route.INJECTION, Route.MICRONEEDLING),
            "-80 °C",
            10,
            24));
    enter(
        Kind.FACE,
        new ProductDetails(
            "Demo EV lyophilisate B (umbilical)",
            "Demo maker",
            Kind.FACE.source,
            ProductForm.LYOPHILISED,
            Set.of(Route.TOPICAL, Route.MICRONEEDLING, Route.LASER),
            "2 to 8 °C",
            6,
            24));
    enter(
        Kind.PIGMENT,
        new ProductDetails(
            "Demo EV concentrate C (plant)",
            "Demo maker",
            Kind.PIGMENT.source,
            ProductForm.REFRIGERATED,
            Set.of(Route.TOPICAL),
            "2 to 8 °C",
            6,
            72));
  }

  private void enter(Kind kind, ProductDetails details) {
    products.put(kind, doors.products.enter(actor, details).orThrow().id());
  }

  private void enter(DemoLot lot) {
    List<Preparation.Step> steps =
        List.of(
            new Preparation.Step("Conditioned medium", "serum-free, 48 h"),
            new Preparation.Step("Tangential-flow filtration", "500 kDa, 6 volumes"),
            new Preparation.Step("Sterile filtration", "0.22 µm"));
    LocalDate made = opening.plusDays(lot.made);
    DonorId donor = donor("DEMO-DONOR-" + lot.number.charAt(5) + "1", lot.kind);
    PreparationId preparation =
        doors
            .products
            .prepare(actor, PreparationDetails.ofDonor(product(lot.kind), made, steps, donor))
            .orThrow()
            .id();
    LotDetails details =
        new LotDetails(preparation, lot.number, made, opening.plusDays(lot.expires));
    LotId id = doors.lots.enter(actor, details).orThrow().id();
    lots.put(lot, id);
    if (lot == DemoLot.SCALP_FIRST) {
      new HandedIn(doors, actor).about(product(lot.kind), id, made);
    }
  }

  /** Invented, like all of the demonstration: one donor may stand behind several lots. */
  private DonorId donor(String code, Kind kind) {
    return doors.donors.byCode(actor, code).map(Donor::id).orElseGet(() -> enterDonor(code, kind));
  }

  private DonorId enterDonor(String code, Kind kind) {
    DonorId id = doors.donors.enter(actor, donorDetails(code, kind)).orThrow().id();
    if (kind != Kind.PIGMENT) {
      for (String agent : List.of("hiv-1", "hiv-2", "hbv", "hcv", "syphilis")) {
        DonorTest test =
            new DonorTest(agent, DonorTest.Finding.NON_REACTIVE, opening.minusDays(88), "Demo kit");
        doors.donors.test(actor, id, test).orThrow();
      }
    }
    return id;
  }

  private DonorDetails donorDetails(String code, Kind kind) {
    return kind == Kind.PIGMENT
        ? new DonorDetails(
            code,
            "Vitis vinifera",
            TestSubject.NONE,
            Eligibility.NOT_STATED,
            UseConsent.NOT_STATED,
            "",
            Optional.empty())
        : new DonorDetails(
            code,
            "Homo sapiens",
            kind == Kind.FACE ? TestSubject.BIRTH_MOTHER : TestSubject.DONOR,
            Eligibility.ELIGIBLE,
            UseConsent.GIVEN,
            "Demo consent file",
            Optional.of(opening.minusDays(90)));
  }

  /** The laboratory's answer comes after fourteen days of incubation, and the physician signs. */
  private void release(DemoLot lot) {
    doors.certificates.add(actor, lot(lot), DemoCertificate.of(lot, opening)).orThrow();
    Account physician =
        doors.accounts.list(actor).stream()
            .filter(account -> account.login().equals(Staff.CLINICIAN))
            .findFirst()
            .orElseThrow();
    String password = DemoPasswords.next();
    doors.accounts.changePassword(actor, physician.id(), password).orThrow();
    Signature signature = doors.accounts.sign(actor, physician.login(), password).orThrow();
    doors
        .releases
        .release(
            physician.actor(),
            lot(lot),
            signature,
            "Demo: certificate complete in what no lot may lack")
        .orThrow();
  }
}
