package exolog.core.custody;

import static exolog.core.TestClinic.injection;
import static exolog.core.TestClinic.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import exolog.core.course.DrawReason;
import exolog.core.course.DrawResult;
import exolog.core.custody.Excursion.Verdict;
import exolog.core.custody.VialEntry.Kind;
import exolog.core.product.Lot;
import exolog.core.product.Product;
import exolog.core.tenancy.Actor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColdChainTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final TestClinic here = new TestClinic();
  private final Product product = here.product();
  private final Lot lot = here.releasedLot(product);
  private final Place freezer = place("Freezer 1", Place.Kind.FREEZER, "-90", "-60", 30);
  private final Place fridge = place("Fridge", Place.Kind.REFRIGERATOR, "2", "8", 0);

  @Test
  void aWarmFreezerHoldsEveryVialInItUntilANamedPersonHasAssessedIt() {
    Vial vial = in(freezer);
    Vial elsewhere = in(fridge);
    readings("-75", "-50", "-48");
    assertThat(here.coldChain.excursions(here.actor)).isEmpty();
    readings("-46", "-70");
    assertThat(state(vial)).isEqualTo(VialState.EXCURSION);
    assertThat(state(elsewhere)).isEqualTo(VialState.SEALED);
    Excursion found = here.coldChain.excursions(here.actor).getFirst();
    assertThat(found.worst()).isEqualByComparingTo("-46");
    assertThat(found.length()).isEqualTo(Duration.ofMinutes(60));
    assertThat(firstObjection(vial)).isEqualTo(DrawReason.EXCURSION_OPEN);

    Actor software = Actor.software(here.clinic.id(), "night run");
    assertThat(sentences(here.coldChain.assess(software, found.id(), Verdict.USABLE, "fine")))
        .containsExactly("An excursion is assessed by a named person. Sign in as one.");
    here.coldChain.assess(here.actor, found.id(), Verdict.USABLE, "maker allows 2 h").orThrow();
    assertThat(state(vial)).isEqualTo(VialState.SEALED);
    assertThat(sentences(here.coldChain.assess(here.actor, found.id(), Verdict.DESTROY, "no")))
        .containsExactly("This excursion was assessed before.");
    assertThat(here.vials.ledger(here.actor, vial.id()))
        .extracting(VialEntry::kind)
        .containsExactly(Kind.RECEIVED, Kind.EXCURSION, Kind.EXCURSION_ASSESSED);
  }

  @Test
  void whatIsJudgedUnusableIsDestroyed() {
    Vial vial = in(fridge);
    read(fridge, "12.5");
    Excursion found = here.coldChain.excursions(here.actor).getFirst();
    here.coldChain.assess(here.actor, found.id(), Verdict.DESTROY, "maker says no").orThrow();
    assertThat(here.vials.find(here.actor, vial.id()).orElseThrow().left().value()).isZero();
    assertThat(here.vials.ledger(here.actor, vial.id()).getLast().kind()).isEqualTo(Kind.DESTROYED);
  }

  @Test
  void aVialThatComesToAWarmPlaceIsHeldAndOneThatLeftBeforeIsNot() {
    Vial leaves = in(fridge);
    here.clock.advance(Duration.ofMinutes(10));
    here.vials.move(here.actor, leaves.id(), freezer.id(), "").orThrow();
    here.clock.advance(Duration.ofMinutes(10));
    read(fridge, "15");
    Vial comes = in(fridge);
    assertThat(state(leaves)).isEqualTo(VialState.SEALED);
    assertThat(state(comes)).isEqualTo(VialState.EXCURSION);
  }

  @Test
  void usableIsNotSaidWhileThePlaceIsStillOutsideAndVialsStandInIt() {
    Vial vial = in(fridge);
    read(fridge, "15");
    Excursion found = here.coldChain.excursions(here.actor).getFirst();
    assertThat(sentences(here.coldChain.assess(here.actor, found.id(), Verdict.USABLE, "ok")))
        .singleElement()
        .asString()
        .contains("still out of its range");
    here.vials.move(here.actor, vial.id(), freezer.id(), "rescued").orThrow();
    here.coldChain.assess(here.actor, found.id(), Verdict.USABLE, "minutes only").orThrow();
    here.clock.advance(Duration.ofMinutes(10));
    read(fridge, "16");
    assertThat(state(vial)).as("it was not there any more").isEqualTo(VialState.SEALED);
  }

  @Test
  void aLoggersFileIsReadOnceAndKept() {
    Vial vial = in(fridge);
    here.clock.advance(Duration.ofDays(1));
    String csv =
        "\uFEFFTime;Temperature (°C)\n2026-03-02 12:00;5,1\n2026-03-02 12:30;\"9,4\"\n2026-03-02T12:30:00Z;6\n";
    file(csv).orThrow();
    assertThat(here.coldChain.latest(here.actor, fridge.id(), 5)).hasSize(3);
    assertThat(here.coldChain.excursions(here.actor))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.began()).isEqualTo("2026-03-02T11:30:00Z");
          assertThat(found.worst()).isEqualByComparingTo("9.4");
        });
    assertThat(state(vial)).isEqualTo(VialState.EXCURSION);
    assertThat(sentences(file(csv)))
        .containsExactly("This very file was read before. Nothing was taken from it again.");
  }

  @Test
  void aFileWithOneUnreadableLineIsRefusedWhole() {
    here.clock.advance(Duration.ofDays(1));
    assertThat(sentences(file("time,celsius\n2026-03-02 12:00,5\n2026-03-02 12:30,warm\n")))
        .containsExactly("Line 3, \"warm\": expected a temperature in °C from -273.15 to 150.");
    assertThat(sentences(file("time,celsius\nyesterday,5\n")))
        .containsExactly(
            "Line 2, \"yesterday\": expected a time such as 2026-03-02 14:30 or 2026-03-02T14:30:00Z.");
    assertThat(sentences(file("a,b\n1,2\n"))).singleElement().asString().contains("a header");
    assertThat(sentences(file("time,celsius\n2026-03-09 12:00,5\n")))
        .singleElement()
        .asString()
        .contains("lies in the future");
    assertThat(here.coldChain.latest(here.actor, fridge.id(), 5)).isEmpty();
  }

  @Test
  void thawingIsCounted() {
    Vial vial = in(freezer);
    here.vials.move(here.actor, vial.id(), fridge.id(), "").orThrow();
    here.vials.move(here.actor, vial.id(), freezer.id(), "").orThrow();
    here.vials.move(here.actor, vial.id(), fridge.id(), "").orThrow();
    assertThat(
            FreezeThaw.thaws(
                here.vials.ledger(here.actor, vial.id()), here.places.list(here.actor)))
        .isEqualTo(2);
    assertThat(sentences(here.vials.move(here.actor, vial.id(), fridge.id(), "")))
        .containsExactly("This vial already stands in Fridge.");
  }

  @Test
  void aPlaceWithAnAbsurdRangeOrATakenNameIsRefused() {
    assertThat(
            sentences(
                here.places.enter(
                    here.actor,
                    new PlaceDetails(
                        " ", Place.Kind.ROOM, new BigDecimal("30"), new BigDecimal("20"), -1))))
        .hasSize(3);
    assertThat(
            sentences(
                here.places.enter(
                    here.actor,
                    new PlaceDetails(
                        "FRIDGE", Place.Kind.ROOM, BigDecimal.ONE, BigDecimal.TEN, 0))))
        .containsExactly(
            "There is a place called FRIDGE in this clinic. Give this one another name.");
  }

  @Test
  void whereAClinicNamesItsPlacesAVialWithoutOneIsNotDrawnFrom() {
    assertThat(firstObjection(here.vial(lot, 1_000))).isEqualTo(DrawReason.PLACE_UNKNOWN);
  }

  @Test
  void theStockIsFoundByPlaceAndState() {
    Vial cold = in(freezer);
    Vial held = in(freezer);
    in(fridge);
    here.vials.hold(here.actor, held.id(), "label torn").orThrow();
    var inFreezer = new StockFilter(Optional.of(freezer.id()), Optional.empty());
    assertThat(here.vials.stock(here.actor, inFreezer, Optional.empty()).rows())
        .extracting(Vial::id)
        .containsExactlyInAnyOrder(cold.id(), held.id());
    for (VialState state : VialState.values()) {
      var filter = new StockFilter(Optional.of(freezer.id()), Optional.of(state));
      assertThat(here.vials.stock(here.actor, filter, Optional.empty()).rows())
          .allMatch(vial -> vial.state() == state)
          .hasSize(state == VialState.SEALED || state == VialState.ON_HOLD ? 1 : 0);
    }
  }

  private Place place(String name, Place.Kind kind, String lowest, String highest, int allowed) {
    return here.places
        .enter(
            here.actor,
            new PlaceDetails(name, kind, new BigDecimal(lowest), new BigDecimal(highest), allowed))
        .orThrow();
  }

  private Vial in(Place place) {
    return here.vials
        .receive(
            here.actor, new Arrival(lot.id(), 1_000, Optional.empty(), Optional.of(place.id())))
        .orThrow();
  }

  /** Of the freezer, every twenty minutes. */
  private void readings(String... celsius) {
    for (String next : celsius) {
      here.clock.advance(Duration.ofMinutes(20));
      read(freezer, next);
    }
  }

  private void read(Place place, String celsius) {
    here.coldChain
        .read(here.actor, place.id(), here.clock.instant(), new BigDecimal(celsius))
        .orThrow();
  }

  private Answer<Place> file(String csv) {
    return here.coldChain.readFile(
        here.actor, fridge.id(), "logger.csv", csv.getBytes(StandardCharsets.UTF_8), BERLIN);
  }

  private VialState state(Vial vial) {
    return here.vials.find(here.actor, vial.id()).orElseThrow().state();
  }

  private DrawReason firstObjection(Vial vial) {
    var session = here.session(here.patient("Ann Smith"), product);
    DrawResult result = here.draws.draw(here.actor, injection(session, vial, 100));
    return result instanceof DrawResult.Refused refused
        ? refused.first().reason()
        : DrawReason.NOT_ENOUGH_LEFT;
  }
}
