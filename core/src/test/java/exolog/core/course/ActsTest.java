package exolog.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.answer.Refusal;
import exolog.core.course.DrawResult.Drawn;
import exolog.core.course.DrawResult.NotUnderstood;
import exolog.core.course.DrawResult.Objection;
import exolog.core.course.DrawResult.Refused;
import exolog.core.custody.Microlitres;
import exolog.core.custody.Vial;
import exolog.core.custody.VialEntry;
import exolog.core.evidence.Route;
import exolog.core.patient.Patient;
import exolog.core.product.Lot;
import exolog.core.product.Product;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many points as one act. */
class ActsTest {
  private static final Regions REGIONS = Regions.published();

  private final TestClinic here = new TestClinic();
  private final Product product = here.product();
  private final Lot lot = here.releasedLot(product);
  private final Vial vial = here.vial(lot, 2_000);
  private final Patient patient = here.patient("Ann Smith");
  private final Session session = here.session(patient, product);
  private final Closings closings =
      new Closings(here.jdbc, here.tenancy, here.audit, here.clock, here.patients, here.clinics);

  @Test
  void manyPointsOfOneVialAreOneDrawAndKeepTheirPlaces() {
    Drawn drawn =
        drawn(
            act(
                counted(1, vial, "scalp-vertex", 12, 1_500, 600),
                at(2, vial, "scalp-vertex", new Spot(0.25, 0.75), 1_500, 50),
                counted(3, vial, "scalp-frontal", 8, 1_000, 400)));
    assertThat(drawn.volume()).isEqualTo(new Microlitres(1_050));
    assertThat(here.vials.ledger(here.actor, vial.id()))
        .extracting(VialEntry::kind)
        .containsExactly(
            VialEntry.Kind.RECEIVED,
            VialEntry.Kind.OPENED,
            VialEntry.Kind.DRAWN,
            VialEntry.Kind.ADMINISTERED);
    Vial after = here.vials.find(here.actor, vial.id()).orElseThrow();
    assertThat(after.draws()).isEqualTo(1);
    assertThat(after.left()).isEqualTo(new Microlitres(950));
    assertThat(here.courses.given(here.actor, session.id()))
        .as("one by site and depth")
        .extracting(one -> one.site().key() + " " + one.volume())
        .containsExactlyInAnyOrder("scalp-vertex 650 µL", "scalp-frontal 400 µL");
    assertThat(here.courses.map(here.actor, session.id()))
        .extracting(point -> point.region().code(), GivenPoint::points, GivenPoint::spot)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "scalp-vertex", Optional.of(12), Optional.empty()),
            org.assertj.core.api.Assertions.tuple(
                "scalp-vertex", Optional.of(1), Optional.of(new Spot(0.25, 0.75))),
            org.assertj.core.api.Assertions.tuple(
                "scalp-frontal", Optional.of(8), Optional.empty()));
  }

  @Test
  void theDoseOfASiteIsSharedByItsRowsAndNotCountedTwice() {
    drawn(
        act(
            counted(1, vial, "scalp-vertex", 3, 1_500, 300),
            counted(2, vial, "scalp-vertex", 1, 2_500, 100),
            counted(3, vial, "scalp-frontal", 4, 1_500, 200)));
    assertThat(here.courses.given(here.actor, session.id()))
        .extracting(Administration::relativeDose)
        .containsExactlyInAnyOrder(0.75, 0.25, 1.0);
  }

  @Test
  void anActIsOneOfTheDrawsThatTheLabelAllows() {
    for (int i = 0; i < 4; i++) {
      drawn(
          act(
              counted(1, vial, "scalp-vertex", 2, 1_500, 20),
              counted(2, vial, "scalp-frontal", 2, 1_500, 20)));
    }
    assertThat(refused(act(counted(1, vial, "scalp-vertex", 1, 1_500, 1))))
        .extracting(Objection::reason)
        .containsExactly(DrawReason.TOO_MANY_DRAWS);
  }

  @Test
  void whereTheRowsTogetherAskForMoreThanIsLeftNothingIsDrawn() {
    assertThat(
            refused(
                act(
                    counted(1, vial, "scalp-vertex", 2, 1_500, 1_500),
                    counted(2, vial, "scalp-frontal", 2, 1_500, 501))))
        .extracting(Objection::sentence)
        .containsExactly(
            "Vial "
                + vial.serial()
                + " holds 2000 µL, not 2001 µL. Draw less, or use another vial.");
    assertThat(here.courses.map(here.actor, session.id())).isEmpty();
  }

  @Test
  void ofTwoVialsOneOnHoldNeitherIsDrawnFrom() {
    Vial other = here.vial(lot, 1_000);
    here.vials.hold(here.actor, other.id(), "label torn").orThrow();
    assertThat(
            refused(
                act(
                    counted(1, vial, "scalp-vertex", 2, 1_500, 100),
                    counted(2, other, "scalp-frontal", 2, 1_500, 100))))
        .extracting(Objection::reason)
        .containsExactly(DrawReason.VIAL_ON_HOLD);
    assertThat(here.vials.find(here.actor, vial.id()).orElseThrow().draws()).isZero();
    assertThat(here.courses.given(here.actor, session.id())).isEmpty();
  }

  @Test
  void twoVialsAreDrawnFromOnceEachAndWhatConcernsBothIsSaidOnce() {
    Vial other = here.vial(lot, 1_000);
    MapRow first = counted(1, vial, "scalp-vertex", 2, 1_500, 100);
    MapRow second = counted(2, other, "scalp-vertex", 2, 1_500, 200);
    drawn(act(first, second));
    assertThat(here.vials.find(here.actor, vial.id()).orElseThrow().draws()).isEqualTo(1);
    assertThat(here.vials.find(here.actor, other.id()).orElseThrow().draws()).isEqualTo(1);
    here.courses.end(here.actor, session.course(), "moved away").orThrow();
    assertThat(refused(act(first, second)))
        .extracting(Objection::reason)
        .containsExactly(DrawReason.COURSE_ENDED);
  }

  @Test
  void aRefusalNamesRowAndField() {
    NotUnderstood answer =
        (NotUnderstood)
            here.draws.draw(
                here.actor,
                act(
                    counted(1, vial, "scalp-vertex", 2, 1_500, 100),
                    counted(4, vial, "scalp-frontal", 0, 20_000, -1),
                    new MapRow(
                        5,
                        vial.id(),
                        region("neck"),
                        Optional.of(3),
                        Optional.of(new Spot(0.5, 0.5)),
                        Optional.empty(),
                        10,
                        new Materials(
                            Optional.empty(), Optional.of("x".repeat(61)), Optional.of("a b")))));
    assertThat(answer.refusals())
        .extracting(Refusal::field)
        .containsExactly(
            "volume-4", "depth-4", "points-4", "points-5", "position-5", "lot-5", "device-5");
    assertThat(answer.refusals()).extracting(Refusal::sentence).allMatch(s -> s.startsWith("Row "));
    assertThat(here.courses.map(here.actor, session.id())).isEmpty();
  }

  @Test
  void anEmptyTableIsNoAct() {
    NotUnderstood answer = (NotUnderstood) here.draws.draw(here.actor, act());
    assertThat(answer.refusals().getFirst().sentence()).startsWith("No row is filled.");
  }

  @Test
  void theSameFormSentByFourHandsAtOnceIsOneAct() throws Exception {
    DrawRequest request =
        act(
            counted(1, vial, "scalp-vertex", 2, 1_500, 100),
            counted(2, vial, "scalp-frontal", 2, 1_500, 100));
    Callable<DrawResult> press = () -> here.draws.draw(here.actor, request);
    List<DrawResult> results = new ArrayList<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
      for (Future<DrawResult> one : hands.invokeAll(Collections.nCopies(4, press))) {
        results.add(one.get());
      }
    }
    assertThat(results).allMatch(Drawn.class::isInstance);
    assertThat(results).filteredOn(one -> !((Drawn) one).repeated()).hasSize(1);
    assertThat(here.courses.map(here.actor, session.id())).hasSize(2);
    assertThat(here.vials.find(here.actor, vial.id()).orElseThrow().draws()).isEqualTo(1);
  }

  @Test
  void anotherFormUnderTheSameKeyIsRefusedAndNotLost() {
    DrawRequest first = act(counted(1, vial, "scalp-vertex", 2, 1_500, 100));
    drawn(first);
    DrawRequest changed =
        new DrawRequest(
            first.onceKey(),
            first.session(),
            Optional.empty(),
            first.route(),
            1,
            false,
            List.of(counted(1, vial, "scalp-vertex", 2, 1_500, 150)));
    NotUnderstood answer = (NotUnderstood) here.draws.draw(here.actor, changed);
    assertThat(answer.refusals().getFirst().sentence())
        .startsWith("This form was recorded before with other rows. Nothing was recorded now");
    assertThat(here.courses.map(here.actor, session.id())).hasSize(1);
  }

  @Test
  void whatWaitedForTheNetworkIsJudgedByTheTimeItWasGivenAndKeepsBothTimes() {
    Instant given = here.clock.instant().plus(Duration.ofHours(1));
    drawn(act(counted(1, vial, "scalp-vertex", 2, 1_500, 100)));
    here.clock.advance(Duration.ofHours(9));
    DrawRequest now = act(counted(1, vial, "scalp-vertex", 2, 1_500, 100));
    assertThat(refused(now))
        .extracting(Objection::reason)
        .containsExactly(DrawReason.OPEN_TOO_LONG);
    drawn(stated(now, given));
    assertThat(here.courses.given(here.actor, session.id()))
        .extracting(Administration::at)
        .contains(given);
    assertThat(
            here.tenancy.<Instant>as(
                here.actor,
                () ->
                    here.jdbc
                        .sql("select recorded_at from administration where once_key = :key")
                        .param("key", now.onceKey())
                        .query((row, _) -> exolog.core.time.Instants.at(row, "recorded_at"))
                        .single()))
        .isEqualTo(here.clock.instant());
  }

  @Test
  void aStopPlacedWhileTheFormWaitedCountsWhateverTimeIsStated() {
    Instant given = here.clock.instant();
    here.clock.advance(Duration.ofMinutes(30));
    here.lots.recall(here.actor, lot.id(), "endotoxin found").orThrow();
    assertThat(refused(stated(act(counted(1, vial, "scalp-vertex", 2, 1_500, 100)), given)))
        .extracting(Objection::reason)
        .containsExactly(DrawReason.LOT_RECALLED);
  }

  @Test
  void aTimeBeforeTheSessionInTheFutureOrLongAgoIsNotTaken() {
    DrawRequest wish = act(counted(1, vial, "scalp-vertex", 2, 1_500, 100));
    Instant began = here.clock.instant();
    assertThat(untimely(wish, began.minus(Duration.ofHours(1))))
        .contains("is before this session began");
    assertThat(untimely(wish, began.plus(Duration.ofHours(1)))).contains("has not come yet");
    here.clock.advance(Duration.ofHours(26));
    assertThat(untimely(wish, began.plus(Duration.ofHours(1))))
        .contains("is more than 24 hours ago");
  }

  @Test
  void theLastMapIsThatOfTheLastClosedSessionOfTheCourse() {
    drawn(
        act(
            counted(1, vial, "scalp-vertex", 12, 1_500, 300),
            at(2, vial, "scalp-frontal", new Spot(0.1, 0.2), 1_000, 50)));
    here.clock.advance(Duration.ofDays(28));
    Session next =
        here.courses.hold(here.actor, session.course(), session.practitioner(), "").orThrow();
    assertThat(here.courses.mapBefore(here.actor, next)).as("not closed yet").isEmpty();
    var closing =
        new Closing(2, true, Map.of(), Set.of(closings.aftercare(here.actor).getFirst().key()), "");
    closings.close(here.actor, session.id(), closing, "").orThrow();
    assertThat(here.courses.mapBefore(here.actor, next))
        .extracting(point -> point.region().code() + " " + point.volume())
        .containsExactly("scalp-vertex 300 µL", "scalp-frontal 50 µL");
  }

  @Test
  void everySiteHasItsRegionAndEveryDrawnRegionLiesInItsFigure() {
    for (Site site : Site.values()) {
      assertThat(REGIONS.of(site).site()).isEqualTo(site);
    }
    for (Site.Area figure : List.of(Site.Area.SCALP, Site.Area.FACE)) {
      assertThat(REGIONS.of(figure)).allMatch(Region::isDrawn);
    }
    assertThat(REGIONS.of(Site.Area.FACE))
        .extracting(Region::code)
        .contains("face-upper-left", "face-middle-midline", "face-lower-right");
    Spot middle = region("scalp-midscalp").inFigure(new Spot(0.5, 0.5));
    assertThat(middle.across()).isCloseTo(0.5, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(middle.down()).isCloseTo(0.43, org.assertj.core.data.Offset.offset(1e-9));
  }

  private DrawRequest act(MapRow... rows) {
    return new DrawRequest(
        UUID.randomUUID(),
        session.id(),
        Optional.empty(),
        Route.INJECTION,
        1,
        false,
        List.of(rows));
  }

  private static DrawRequest stated(DrawRequest wish, Instant at) {
    return new DrawRequest(
        wish.onceKey(),
        wish.session(),
        Optional.of(at),
        wish.route(),
        wish.relativeDose(),
        wish.interimConfirmed(),
        wish.rows());
  }

  private static MapRow counted(
      int number, Vial vial, String region, int points, int depth, int microlitres) {
    return new MapRow(
        number,
        vial.id(),
        region(region),
        Optional.of(points),
        Optional.empty(),
        Optional.of(depth),
        microlitres,
        Materials.NOT_RECORDED);
  }

  private static MapRow at(
      int number, Vial vial, String region, Spot spot, int depth, int microlitres) {
    return new MapRow(
        number,
        vial.id(),
        region(region),
        Optional.empty(),
        Optional.of(spot),
        Optional.of(depth),
        microlitres,
        Materials.NOT_RECORDED);
  }

  private static Region region(String code) {
    return REGIONS.find(code).orElseThrow();
  }

  private Drawn drawn(DrawRequest request) {
    return (Drawn) here.draws.draw(here.actor, request);
  }

  private List<Objection> refused(DrawRequest request) {
    return ((Refused) here.draws.draw(here.actor, request)).objections();
  }

  private String untimely(DrawRequest wish, Instant at) {
    NotUnderstood answer = (NotUnderstood) here.draws.draw(here.actor, stated(wish, at));
    return answer.refusals().getFirst().sentence();
  }
}
