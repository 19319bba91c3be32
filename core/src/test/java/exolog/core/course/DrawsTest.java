package exolog.core.course;

import static exolog.core.TestClinic.injection;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.consent.About;
import exolog.core.course.DrawResult.Drawn;
import exolog.core.course.DrawResult.NotUnderstood;
import exolog.core.course.DrawResult.Objection;
import exolog.core.course.DrawResult.Refused;
import exolog.core.custody.Hold;
import exolog.core.custody.HoldCause;
import exolog.core.custody.Microlitres;
import exolog.core.custody.Vial;
import exolog.core.custody.VialEntry;
import exolog.core.evidence.Route;
import exolog.core.id.SessionId;
import exolog.core.id.VialId;
import exolog.core.patient.Patient;
import exolog.core.practice.CredentialDetails;
import exolog.core.practice.CredentialKind;
import exolog.core.practice.Practitioner;
import exolog.core.practice.Procedure;
import exolog.core.product.Lot;
import exolog.core.product.Product;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DrawsTest {
  private final TestClinic here = new TestClinic();
  private final Product product = here.product();
  private final Lot lot = here.releasedLot(product);
  private final Vial vial = here.vial(lot, 1_000);
  private final Patient patient = here.patient("Ann Smith");
  private final Session session = here.session(patient, product);

  @Test
  void aDrawGoesIntoTheLedgerAndToThePatient() {
    DrawResult result = here.draws.draw(here.actor, injection(session, vial, 300));
    assertThat(result)
        .isInstanceOfSatisfying(
            Drawn.class,
            drawn -> assertThat(drawn.given().getFirst().left()).isEqualTo(new Microlitres(700)));
    assertThat(here.vials.ledger(here.actor, vial.id()))
        .extracting(VialEntry::kind)
        .containsExactly(
            VialEntry.Kind.RECEIVED,
            VialEntry.Kind.OPENED,
            VialEntry.Kind.DRAWN,
            VialEntry.Kind.ADMINISTERED);
    assertThat(here.exposures.of(here.actor, vial.id()))
        .extracting(Administration::patient)
        .containsExactly(patient.id());
    assertThat(here.exposures.of(here.actor, patient.id()))
        .extracting(Administration::vial)
        .containsExactly(vial.id());
    assertThat(here.exposures.of(here.actor, lot.id())).hasSize(1);
    assertThat(here.courses.given(here.actor, session.id())).hasSize(1);
  }

  @Test
  void aSecondPressOfTheSameButtonShowsTheFirstReceiptAndDrawsNothing() {
    DrawRequest request = injection(session, vial, 300);
    Drawn first = (Drawn) here.draws.draw(here.actor, request);
    Drawn second = (Drawn) here.draws.draw(here.actor, request);
    assertThat(second.repeated()).isTrue();
    assertThat(second.given()).isEqualTo(first.given());
    assertThat(here.vials.find(here.actor, vial.id()).orElseThrow().left())
        .isEqualTo(new Microlitres(700));
  }

  @Test
  void aRecalledLotIsRefusedWithTheReasonOfTheRecall() {
    here.lots.recall(here.actor, lot.id(), "endotoxin found on retest").orThrow();
    assertThat(first(injection(session, vial, 300)))
        .isEqualTo(
            new Objection(
                DrawReason.LOT_RECALLED,
                "Lot "
                    + lot.number()
                    + " is recalled (endotoxin found on retest). Do not use it; set the vial aside."));
  }

  @Test
  void aLotOnHoldIsRefusedWhetherItsKeeperOrThisClinicHoldsIt() {
    HoldCause nodules =
        here.lotHolds.place(here.actor, lot.id(), "two patients with nodules").orThrow().cause();
    assertThat(first(injection(session, vial, 300)).reason()).isEqualTo(DrawReason.LOT_HELD_HERE);
    here.lots.hold(here.actor, lot.id(), "supplier asks to wait").orThrow();
    assertThat(first(injection(session, vial, 300)).reason()).isEqualTo(DrawReason.LOT_ON_HOLD);
    here.release(lot, "supplier agrees");
    here.lotHolds.lift(here.actor, lot.id(), nodules, "unrelated").orThrow();
    assertThat(here.draws.draw(here.actor, injection(session, vial, 300)))
        .isInstanceOf(Drawn.class);
  }

  @Test
  void aLotOnAnInterimReleaseIsDrawnOnlyByWhoConfirmsItAndIsNamedForIt() {
    Lot awaited = here.interimLot(product);
    Vial early = here.vial(awaited, 1_000);
    DrawRequest wish = injection(session, early, 100);
    assertThat(first(wish))
        .isEqualTo(
            new Objection(
                DrawReason.LOT_ON_INTERIM_RELEASE,
                "Lot "
                    + awaited.number()
                    + " stands on an interim release (signed by Dr Ada Example, approved by Dr Ben Second): its final sterility result is not known yet. Confirm that you use it all the same, or use a vial of another lot."));
    assertThat(here.draws.draw(here.actor, confirmed(wish))).isInstanceOf(Drawn.class);
    assertThat(here.audit.about(here.actor, early.id(), 10))
        .extracting("action", "why")
        .contains(
            org.assertj.core.api.Assertions.tuple(
                "draw.interim-confirmed", "release approved by Dr Ben Second"));
    here.certify(awaited, "\"sterility\": {\"result\": \"negative\", \"finalOn\": \"2025-10-24\"}");
    assertThat(here.draws.draw(here.actor, injection(session, early, 100)))
        .as("nothing is left to confirm")
        .isInstanceOf(Drawn.class);
  }

  @Test
  void aConfirmationOpensNothingElse() {
    here.vials.hold(here.actor, vial.id(), "label torn").orThrow();
    assertThat(reasons(confirmed(injection(session, vial, 100))))
        .containsExactly(DrawReason.VIAL_ON_HOLD);
  }

  @Test
  void aVialOnHoldIsRefusedUntilTheHoldIsLifted() {
    here.vials.hold(here.actor, vial.id(), "label torn").orThrow();
    here.vials.hold(here.actor, vial.id(), "cap loose").orThrow();
    assertThat(first(injection(session, vial, 300)))
        .isEqualTo(
            new Objection(
                DrawReason.VIAL_ON_HOLD,
                "Vial "
                    + vial.serial()
                    + " is on hold (label torn; cap loose). Do not use it until every one of these 2 holds is lifted."));
    for (Hold hold : here.vials.holds(here.actor, vial.id())) {
      here.vials.liftHold(here.actor, vial.id(), hold.cause(), "looked at").orThrow();
    }
    assertThat(here.draws.draw(here.actor, injection(session, vial, 300)))
        .isInstanceOf(Drawn.class);
  }

  @Test
  void aLotInQuarantineIsRefused() {
    Vial unreleased = here.vial(here.lot(product), 1_000);
    assertThat(first(injection(session, unreleased, 300)).reason())
        .isEqualTo(DrawReason.LOT_NOT_RELEASED);
  }

  @Test
  void aLotMayBeUsedOnItsLastDayInTheClinicsZoneAndNotAfterIt() {
    // The clinic is in Berlin: 21:30 UTC is 23:30 of the last day there, 22:00 is the next day.
    here.clock.advance(Duration.between(here.clock.instant(), at("2026-09-30T21:30:00Z")));
    assertThat(here.draws.draw(here.actor, injection(session, vial, 100)))
        .isInstanceOf(Drawn.class);
    here.clock.advance(Duration.ofMinutes(30));
    assertThat(first(injection(session, vial, 100)).sentence())
        .isEqualTo(
            "Lot " + lot.number() + " expired on 2026-09-30. Use a vial that has not expired.");
  }

  @Test
  void anOpenedVialIsRefusedAfterItsHoursAreOver() {
    here.draws.draw(here.actor, injection(session, vial, 100));
    here.clock.advance(Duration.ofHours(8).minusSeconds(1));
    assertThat(here.draws.draw(here.actor, injection(session, vial, 100)))
        .isInstanceOf(Drawn.class);
    here.clock.advance(Duration.ofSeconds(1));
    assertThat(first(injection(session, vial, 100)).reason()).isEqualTo(DrawReason.OPEN_TOO_LONG);
  }

  @Test
  void aVialGivesNoMoreDrawsThanItsLabelAllows() {
    for (int i = 0; i < 4; i++) {
      assertThat(here.draws.draw(here.actor, injection(session, vial, 50)))
          .isInstanceOf(Drawn.class);
    }
    assertThat(first(injection(session, vial, 50)).reason()).isEqualTo(DrawReason.TOO_MANY_DRAWS);
  }

  @Test
  void anEmptyVialSaysHowMuchIsLeft() {
    here.draws.draw(here.actor, injection(session, vial, 1_000));
    assertThat(first(injection(session, vial, 1)).sentence())
        .isEqualTo(
            "Vial " + vial.serial() + " holds 0 µL, not 1 µL. Draw less, or use another vial.");
  }

  @Test
  void withoutConsentNothingIsDrawnAndAWithdrawalCountsAtOnce() {
    About about = About.treatment(product.id(), Route.INJECTION);
    here.consents.withdraw(here.actor, patient.id(), about, "").orThrow();
    assertThat(first(injection(session, vial, 300)).reason()).isEqualTo(DrawReason.CONSENT_MISSING);
  }

  @Test
  void consentToOneProductIsNotConsentToAnother() {
    Product other = here.product();
    Vial otherVial = here.vial(here.releasedLot(other), 1_000);
    assertThat(reasons(injection(session, otherVial, 300)))
        .containsExactly(DrawReason.CONSENT_MISSING, DrawReason.OTHER_PRODUCT_THAN_PLANNED);
  }

  @Test
  void aPractitionerWhoseLicenceEndedMayNotDraw() {
    Practitioner practitioner =
        here.practitioners.find(here.actor, session.practitioner()).orElseThrow();
    here.practitioners
        .endCredential(
            here.actor,
            practitioner.id(),
            practitioner.credentials().getFirst().id(),
            LocalDate.parse("2026-03-01"),
            "licence withdrawn")
        .orThrow();
    assertThat(first(injection(session, vial, 300)).reason())
        .isEqualTo(DrawReason.NOT_CREDENTIALLED);
  }

  @Test
  void whereProceduresAreEntrustedByNameOnlyWhoeverHasThisOneMayDraw() {
    assertThat(here.courses.heldBy(here.actor, Route.INJECTION))
        .containsOnly(Map.entry(session.practitioner(), 1));
    entrust(Procedure.MICRONEEDLING);
    Objection objection = first(injection(session, vial, 300));
    assertThat(objection.reason()).isEqualTo(DrawReason.NOT_PRIVILEGED);
    assertThat(objection.sentence()).contains("no privilege for injection valid on 2026-03-02");
    entrust(Procedure.INJECTION);
    assertThat(here.draws.draw(here.actor, injection(session, vial, 300)))
        .isInstanceOf(Drawn.class);
  }

  private void entrust(Procedure procedure) {
    var details =
        new CredentialDetails(
            CredentialKind.PRIVILEGE,
            "P-1",
            "Clinic",
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2026-12-31"));
    here.practitioners
        .addCredential(
            here.actor, session.practitioner(), details.forProcedure(Optional.of(procedure)))
        .orThrow();
  }

  @Test
  void aRouteBeyondTheLabelIsRefused() {
    DrawRequest topical = byRoute(Route.TOPICAL);
    assertThat(reasons(topical))
        .containsExactly(
            DrawReason.CONSENT_MISSING,
            DrawReason.ROUTE_NOT_ON_LABEL,
            DrawReason.OTHER_ROUTE_THAN_PLANNED);
  }

  @Test
  void aRouteThatTheLawOfTheClinicsCountryForbidsIsRefused() {
    TestClinic riyadh = TestClinic.in("SA", "Asia/Riyadh", "SAR");
    Product there = riyadh.product();
    Vial theirs = riyadh.vial(riyadh.releasedLot(there), 1_000);
    Session treated = riyadh.session(riyadh.patient("Ann Smith"), there);
    DrawResult result = riyadh.draws.draw(riyadh.actor, injection(treated, theirs, 300));
    assertThat(((Refused) result).first().reason()).isEqualTo(DrawReason.ROUTE_FORBIDDEN_BY_LAW);
  }

  @Test
  void aCourseThatHasEndedTakesNoMoreDraws() {
    here.courses.end(here.actor, session.course(), "moved away").orThrow();
    assertThat(first(injection(session, vial, 300)).reason()).isEqualTo(DrawReason.COURSE_ENDED);
  }

  @Test
  void theMostSeriousReasonIsToldFirst() {
    assertThat(DrawReason.values())
        .containsExactly(
            DrawReason.LOT_RECALLED,
            DrawReason.LOT_ON_HOLD,
            DrawReason.LOT_HELD_HERE,
            DrawReason.VIAL_ON_HOLD,
            DrawReason.EXCURSION_OPEN,
            DrawReason.MATERIAL_STOPPED,
            DrawReason.LOT_NOT_RELEASED,
            DrawReason.VIAL_QUARANTINED,
            DrawReason.LOT_EXPIRED,
            DrawReason.CONSENT_MISSING,
            DrawReason.NOT_CREDENTIALLED,
            DrawReason.NOT_PRIVILEGED,
            DrawReason.ROUTE_FORBIDDEN_BY_LAW,
            DrawReason.ROUTE_NOT_ON_LABEL,
            DrawReason.OTHER_PRODUCT_THAN_PLANNED,
            DrawReason.OTHER_ROUTE_THAN_PLANNED,
            DrawReason.COURSE_ENDED,
            DrawReason.SESSION_CLOSED,
            DrawReason.LOT_ON_INTERIM_RELEASE,
            DrawReason.OPEN_TOO_LONG,
            DrawReason.PLACE_UNKNOWN,
            DrawReason.TOO_MANY_DRAWS,
            DrawReason.NOT_ENOUGH_LEFT);
    here.lots.recall(here.actor, lot.id(), "contaminated").orThrow();
    here.vials.hold(here.actor, vial.id(), "recall").orThrow();
    assertThat(reasons(injection(session, vial, 5_000)))
        .containsExactly(
            DrawReason.LOT_RECALLED, DrawReason.VIAL_ON_HOLD, DrawReason.NOT_ENOUGH_LEFT);
  }

  @Test
  void aRefusedDrawIsNotedInTheLogAndTakesNothing() {
    here.vials.hold(here.actor, vial.id(), "label torn").orThrow();
    here.draws.draw(here.actor, injection(session, vial, 300));
    assertThat(here.audit.about(here.actor, vial.id(), 1))
        .extracting("action", "why")
        .containsExactly(org.assertj.core.api.Assertions.tuple("draw.refused", "VIAL_ON_HOLD"));
    assertThat(here.vials.find(here.actor, vial.id()).orElseThrow().left())
        .isEqualTo(new Microlitres(1_000));
  }

  @Test
  void thePreviewSaysWhatTheGateWouldSayAndDrawsNothing() {
    assertThat(here.draws.preview(here.actor, injection(session, vial, 300))).isEmpty();
    assertThat(here.draws.preview(here.actor, injection(session, vial, 3_000)))
        .extracting(Objection::reason)
        .containsExactly(DrawReason.NOT_ENOUGH_LEFT);
    assertThat(here.vials.find(here.actor, vial.id()).orElseThrow().draws()).isZero();
  }

  @Test
  void absurdValuesAndUnknownVialsGetASentenceEach() {
    DrawRequest absurd =
        new DrawRequest(
            UUID.randomUUID(),
            session.id(),
            vial.id(),
            Site.SCALP_VERTEX,
            Route.INJECTION,
            Optional.of(-1),
            -5,
            Double.NaN);
    assertThat(sentences(absurd))
        .containsExactly(
            "A relative dose of NaN is not possible. 1 is the usual dose; give more than 0, at most 10.",
            "Row 1: -5 µL is not possible. Give 1 to 20000 µL.",
            "Row 1: a depth of -1 µm is not possible. Give 1 to 10000 µm, or leave it empty.");
    DrawRequest unknown =
        new DrawRequest(
            UUID.randomUUID(),
            session.id(),
            VialId.of("00000000-0000-7000-8000-000000000000"),
            Site.SCALP_VERTEX,
            Route.INJECTION,
            Optional.empty(),
            100,
            1);
    assertThat(sentences(unknown))
        .containsExactly(
            "There is no vial 00000000-0000-7000-8000-000000000000 in this clinic. Scan the vial again.");
    Session nowhere =
        new Session(
            SessionId.fresh(),
            session.course(),
            patient.id(),
            1,
            session.practitioner(),
            session.heldAt(),
            "");
    assertThat(sentences(injection(nowhere, vial, 100)))
        .containsExactly("There is no such session in this clinic.");
  }

  private DrawRequest byRoute(Route route) {
    return new DrawRequest(
        UUID.randomUUID(),
        session.id(),
        vial.id(),
        Site.SCALP_VERTEX,
        route,
        Optional.empty(),
        300,
        1);
  }

  private Objection first(DrawRequest request) {
    return ((Refused) here.draws.draw(here.actor, request)).first();
  }

  private List<DrawReason> reasons(DrawRequest request) {
    Refused refused = (Refused) here.draws.draw(here.actor, request);
    return refused.objections().stream().map(Objection::reason).toList();
  }

  private List<String> sentences(DrawRequest request) {
    NotUnderstood answer = (NotUnderstood) here.draws.draw(here.actor, request);
    return answer.refusals().stream().map(refusal -> refusal.sentence()).toList();
  }

  private static java.time.Instant at(String text) {
    return java.time.Instant.parse(text);
  }

  /** The same wish by someone who knows that the lot's final sterility result is awaited. */
  private static DrawRequest confirmed(DrawRequest wish) {
    return new DrawRequest(
        wish.onceKey(),
        wish.session(),
        wish.givenAt(),
        wish.route(),
        wish.relativeDose(),
        true,
        wish.rows());
  }
}
