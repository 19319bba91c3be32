package exolog.core.course;

import static exolog.core.TestClinic.injection;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.course.DrawResult.Drawn;
import exolog.core.course.DrawResult.Refused;
import exolog.core.custody.Vial;
import exolog.core.evidence.Route;
import exolog.core.id.BankId;
import exolog.core.id.DonorId;
import exolog.core.id.LotId;
import exolog.core.id.PreparationId;
import exolog.core.patient.Patient;
import exolog.core.product.Bank;
import exolog.core.product.BankDetails;
import exolog.core.product.Lot;
import exolog.core.product.LotDetails;
import exolog.core.product.Preparation;
import exolog.core.product.PreparationDetails;
import exolog.core.product.Product;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestClinic here = new TestClinic();
  private final Product product = here.product();

  /**
   * <pre>
   * donor A ─ bank 1 ─ preparation P ─┐
   * donor B ─ bank 2 ─ preparation Q ─┴─ lot POOL ─ split lot PART     donor C ─ preparation R ─ lot ALONE
   *                                        Ann        Bea                                        Cem
   * </pre>
   */
  @Test
  void aPoolASplitAndTwoBanksAreFollowedBothWays() {
    DonorId a = here.donor().id();
    DonorId b = here.donor().id();
    DonorId c = here.donor().id();
    BankId bank1 = bank(Set.of(a));
    BankId bank2 = bank(Set.of(b));
    PreparationId p = preparation(Set.of(), Set.of(bank1));
    PreparationId q = preparation(Set.of(), Set.of(bank2));
    PreparationId r = preparation(Set.of(c), Set.of());
    Lot pool = lot(p, Set.of(q), Optional.empty());
    Lot part = lot(p, Set.of(), Optional.of(pool.id()));
    Lot alone = lot(r, Set.of(), Optional.empty());
    Patient ann = treated("Ann", pool);
    Patient bea = treated("Bea", part);
    Patient cem = treated("Cem", alone);

    assertThat(patientsOf(node(TraceKind.DONOR, a.toString())))
        .containsExactlyInAnyOrder(number(ann), number(bea));
    assertThat(patientsOf(node(TraceKind.DONOR, b.toString())))
        .containsExactlyInAnyOrder(number(ann), number(bea));
    assertThat(patientsOf(node(TraceKind.DONOR, c.toString()))).containsExactly(number(cem));
    assertThat(patientsOf(node(TraceKind.BANK, bank2.toString())))
        .containsExactlyInAnyOrder(number(ann), number(bea));
    assertThat(patientsOf(node(TraceKind.PREPARATION, q.toString())))
        .containsExactlyInAnyOrder(number(ann), number(bea));
    assertThat(patientsOf(node(TraceKind.LOT, pool.id().toString())))
        .containsExactlyInAnyOrder(number(ann), number(bea));
    assertThat(patientsOf(node(TraceKind.LOT, part.id().toString()))).containsExactly(number(bea));
    assertThat(donorsOf(node(TraceKind.PATIENT, bea.id().toString())))
        .containsExactlyInAnyOrder(a.toString(), b.toString());
    assertThat(donorsOf(node(TraceKind.PATIENT, cem.id().toString())))
        .containsExactly(c.toString());
    assertThat(donorsOf(node(TraceKind.LOT, part.id().toString())))
        .containsExactlyInAnyOrder(a.toString(), b.toString());

    Trace ofBea = here.traces.of(here.actor, node(TraceKind.PATIENT, bea.id().toString()));
    assertThat(
            ofBea.edges().stream()
                .map(edge -> edge.from().kind() + ">" + edge.to().kind())
                .distinct())
        .containsExactlyInAnyOrder(
            "DONOR>BANK",
            "BANK>PREPARATION",
            "PREPARATION>LOT",
            "LOT>LOT",
            "LOT>VIAL",
            "VIAL>SESSION",
            "SESSION>PATIENT");
    assertThat(ofBea.exposures().getFirst().volume().value()).isEqualTo(200);
    assertThat(ofBea.exposures().getFirst().relativeDose()).isEqualTo(1);
    assertThat(ofBea.exposures().getFirst().at()).isEqualTo(here.clock.instant());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyPatientFoundFromADonorFindsThatDonorAgainAndTheReverse(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<DonorId> donors = new ArrayList<>();
    List<BankId> banks = new ArrayList<>();
    List<PreparationId> preparations = new ArrayList<>();
    List<Lot> lots = new ArrayList<>();
    List<Patient> patients = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      donors.add(here.donor().id());
    }
    for (int i = 0; i < 3; i++) {
      banks.add(bank(some(donors, random)));
    }
    for (int i = 0; i < 5; i++) {
      boolean straight = random.nextBoolean();
      preparations.add(
          straight
              ? preparation(
                  some(donors, random), random.nextBoolean() ? some(banks, random) : Set.of())
              : preparation(Set.of(), some(banks, random)));
    }
    for (int i = 0; i < 6; i++) {
      Optional<LotId> from =
          lots.isEmpty() || random.nextInt(3) > 0
              ? Optional.empty()
              : Optional.of(lots.get(random.nextInt(lots.size())).id());
      lots.add(
          lot(
              one(preparations, random),
              random.nextBoolean() ? some(preparations, random) : Set.of(),
              from));
    }
    for (int i = 0; i < 5; i++) {
      patients.add(treated("Patient " + i, one(lots, random)));
    }
    TreeSet<String> forwards = new TreeSet<>();
    TreeSet<String> backwards = new TreeSet<>();
    for (DonorId donor : donors) {
      patientsOf(node(TraceKind.DONOR, donor.toString()))
          .forEach(number -> forwards.add(donor + " " + number));
    }
    for (Patient patient : patients) {
      donorsOf(node(TraceKind.PATIENT, patient.id().toString()))
          .forEach(donor -> backwards.add(donor + " " + number(patient)));
    }
    assertThat(forwards).isNotEmpty().isEqualTo(backwards);
  }

  @Test
  void anythingIsFoundByWhatStandsOnItsLabel() {
    Lot lot = here.releasedLot(product);
    Vial vial = here.vial(lot, 1_000);
    Patient patient = here.patient("Ann Smith");
    Session session = here.session(patient, product);
    give(session, vial, new Materials(Optional.of("NACL-77"), Optional.of("PEN-9")));
    String donor = here.donors.behind(lot.preparation()).getFirst().code();
    assertThat(found(donor)).isEqualTo(TraceKind.DONOR);
    assertThat(found(donor.toLowerCase(java.util.Locale.ROOT))).isEqualTo(TraceKind.DONOR);
    assertThat(found(lot.number())).isEqualTo(TraceKind.LOT);
    assertThat(found(lot.id().toString())).isEqualTo(TraceKind.LOT);
    assertThat(found(lot.preparation().toString())).isEqualTo(TraceKind.PREPARATION);
    assertThat(found(vial.serial().grouped())).isEqualTo(TraceKind.VIAL);
    assertThat(found(patient.number())).isEqualTo(TraceKind.PATIENT);
    assertThat(found(session.id().toString())).isEqualTo(TraceKind.SESSION);
    assertThat(found("NACL-77")).isEqualTo(TraceKind.DILUENT_LOT);
    assertThat(found("PEN-9")).isEqualTo(TraceKind.DEVICE_LOT);
    for (String typed :
        List.of(
            "NACL-77",
            "PEN-9",
            session.id().toString(),
            vial.serial().text(),
            lot.number(),
            donor)) {
      Found.One one = (Found.One) here.traces.find(here.actor, typed);
      assertThat(patientsOf(one.node())).as(typed).containsExactly(patient.number());
      assertThat(here.traces.of(here.actor, one.node()).donors())
          .as(typed)
          .extracting(TraceNode::label)
          .containsExactly(donor);
    }
    assertThat(here.traces.find(here.actor, "nobody knows"))
        .isInstanceOfSatisfying(
            Found.None.class,
            none ->
                assertThat(none.refusal().sentence())
                    .startsWith("Nothing in this clinic is called \"nobody knows\"."));
  }

  @Test
  void aNumberThatMeansSeveralThingsIsAnsweredWithTheChoices() {
    String number = "SAME-" + NUMBER.incrementAndGet();
    PreparationId one = preparation(Set.of(here.donor().id()), Set.of());
    Lot lot =
        here.lots.enter(here.actor, details(one, number, Set.of(), Optional.empty())).orThrow();
    bank(Set.of(here.donor().id()), number);
    assertThat(here.traces.find(here.actor, number))
        .isInstanceOfSatisfying(
            Found.Several.class,
            several ->
                assertThat(several.choices())
                    .extracting(TraceNode::kind)
                    .containsExactlyInAnyOrder(TraceKind.BANK, TraceKind.LOT));
    assertThat(here.traces.find(here.actor, "lot:" + number))
        .isEqualTo(new Found.One(node(TraceKind.LOT, lot.id().toString(), number)));
  }

  @Test
  void anotherClinicsPatientsNeverAppearAndOnlyCountsCross() {
    TestClinic there = new TestClinic();
    Lot lot = here.releasedLot(product);
    Patient ann = treated("Ann", lot);
    Vial theirs = there.vials.receive(there.actor, lot.id(), 1_000, Optional.empty()).orThrow();
    Patient zoe = there.patient("Zoe");
    there.draws.draw(there.actor, injection(there.session(zoe, product), theirs, 300));
    TraceNode start = node(TraceKind.LOT, lot.id().toString(), lot.number());
    assertThat(patientsOf(start)).containsExactly(number(ann));
    Trace seen = there.traces.of(there.actor, start);
    assertThat(seen.exposures()).extracting(Exposure::patientNumber).containsExactly(zoe.number());
    assertThat(here.traces.find(here.actor, zoe.number())).isInstanceOf(Found.None.class);

    assertThat(here.traces.reach(here.actor, here.traces.of(here.actor, start)))
        .extracting(LotReach::own, LotReach::vials, LotReach::draws, LotReach::patients)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(true, 1L, 1L, 1L),
            org.assertj.core.api.Assertions.tuple(false, 1L, 1L, 1L));
    assertThat(there.traces.reach(there.actor, seen))
        .as("who does not keep the lot learns nothing")
        .isEmpty();
    int asked =
        here.tenancy.as(
            here.actor,
            () ->
                here.jdbc
                    .sql("select count(*) from lot_reach_asked")
                    .query(Integer.class)
                    .single());
    assertThat(asked).isEqualTo(1);
    assertThat(here.audit.about(here.actor, here.actor.clinic(), 5))
        .extracting("action")
        .contains("lot.reach-asked");
  }

  @Test
  void aStoppedDiluentLotIsRefusedAtTheChair() {
    Vial vial = here.vial(here.releasedLot(product), 1_000);
    Session session = here.session(here.patient("Ann Smith"), product);
    here.materialHolds
        .place(here.actor, MaterialHold.Kind.DILUENT_LOT, "NACL-1", "particles seen")
        .orThrow();
    Materials stopped = new Materials(Optional.of("NACL-1"), Optional.empty());
    assertThat(here.draws.draw(here.actor, request(session, vial, stopped)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.first().sentence())
                    .isEqualTo(
                        "Diluent lot NACL-1 is stopped in this clinic (particles seen). Take another lot."));
    give(session, vial, new Materials(Optional.of("NACL-2"), Optional.empty()));
  }

  private TraceKind found(String typed) {
    return ((Found.One) here.traces.find(here.actor, typed)).node().kind();
  }

  private List<String> patientsOf(TraceNode start) {
    return here.traces.of(here.actor, start).exposures().stream()
        .map(Exposure::patientNumber)
        .distinct()
        .toList();
  }

  private List<String> donorsOf(TraceNode start) {
    return here.traces.of(here.actor, start).donors().stream().map(TraceNode::key).toList();
  }

  private static String number(Patient patient) {
    return patient.number();
  }

  private static TraceNode node(TraceKind kind, String key) {
    return node(kind, key, key);
  }

  private static TraceNode node(TraceKind kind, String key, String label) {
    return new TraceNode(kind, key, label);
  }

  private Patient treated(String name, Lot lot) {
    Patient patient = here.patient(name);
    give(here.session(patient, product), here.vial(lot, 1_000), Materials.NOT_RECORDED);
    return patient;
  }

  private void give(Session session, Vial vial, Materials materials) {
    assertThat(here.draws.draw(here.actor, request(session, vial, materials)))
        .isInstanceOf(Drawn.class);
  }

  private static DrawRequest request(Session session, Vial vial, Materials materials) {
    return new DrawRequest(
        UUID.randomUUID(),
        session.id(),
        vial.id(),
        Site.SCALP_VERTEX,
        Route.INJECTION,
        Optional.empty(),
        200,
        1,
        materials);
  }

  private BankId bank(Set<DonorId> donors) {
    return bank(donors, "BANK-" + NUMBER.incrementAndGet());
  }

  private BankId bank(Set<DonorId> donors, String code) {
    return here.banks
        .enter(
            here.actor,
            new BankDetails(
                code,
                "adipose",
                "MSC",
                LocalDate.parse("2025-07-01"),
                Optional.empty(),
                Optional.empty(),
                Bank.Karyotype.NORMAL,
                Bank.StrProfile.MATCH,
                donors))
        .orThrow()
        .id();
  }

  private PreparationId preparation(Set<DonorId> donors, Set<BankId> banks) {
    return here.products
        .prepare(
            here.actor,
            new PreparationDetails(
                product.id(),
                LocalDate.parse("2025-09-01"),
                List.of(new Preparation.Step("Ultrafiltration", "")),
                donors,
                banks))
        .orThrow()
        .id();
  }

  private Lot lot(PreparationId first, Set<PreparationId> pooled, Optional<LotId> partOf) {
    Lot lot =
        here.lots
            .enter(here.actor, details(first, "T" + NUMBER.incrementAndGet(), pooled, partOf))
            .orThrow();
    here.certify(lot, TestClinic.CLEAN);
    return here.release(lot, "passed");
  }

  private static LotDetails details(
      PreparationId first, String number, Set<PreparationId> pooled, Optional<LotId> partOf) {
    return new LotDetails(
        first,
        number,
        LocalDate.parse("2025-10-01"),
        LocalDate.parse("2026-09-30"),
        pooled,
        partOf);
  }

  private static <T> Set<T> some(List<T> all, SplittableRandom random) {
    Set<T> some = new java.util.LinkedHashSet<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      some.add(one(all, random));
    }
    return some;
  }

  private static <T> T one(List<T> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }
}
