package exolog.core.course;

import static exolog.core.TestClinic.injection;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.audit.ChainCheck;
import exolog.core.consent.About;
import exolog.core.course.DrawResult.Drawn;
import exolog.core.course.DrawResult.Refused;
import exolog.core.custody.LedgerCheck;
import exolog.core.custody.Microlitres;
import exolog.core.custody.Vial;
import exolog.core.evidence.Route;
import exolog.core.patient.Patient;
import exolog.core.product.Lot;
import exolog.core.product.Product;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DrawRacesTest {
  private final TestClinic here = new TestClinic();
  private final Product product = here.product();
  private final Lot lot = here.releasedLot(product);
  private final Vial vial = here.vial(lot, 1_000);
  private final Patient patient = here.patient("Ann Smith");
  private final Session session = here.session(patient, product);

  @Test
  void ofTwoDrawsForTheLastMicrolitresExactlyOneWins() throws Exception {
    List<DrawResult> results =
        together(
            List.of(
                () -> here.draws.draw(here.actor, injection(session, vial, 700)),
                () -> here.draws.draw(here.actor, injection(session, vial, 700))));
    assertThat(results).filteredOn(Drawn.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(Refused.class::isInstance).hasSize(1);
    assertThat(here.vials.find(here.actor, vial.id()).orElseThrow().left())
        .isEqualTo(new Microlitres(300));
  }

  @Test
  void ofAThousandDrawsAtOnceFromAVialThatHoldsAHundredExactlyAHundredSucceed() throws Exception {
    Product multidose = here.product(200);
    Vial hundred = here.vial(here.releasedLot(multidose), 100);
    Session other = here.session(patient, multidose);
    Callable<DrawResult> draw = () -> here.draws.draw(here.actor, injection(other, hundred, 1));
    List<DrawResult> results = together(Collections.nCopies(1_000, draw), 32);
    assertThat(results).filteredOn(Drawn.class::isInstance).hasSize(100);
    assertThat(results)
        .filteredOn(Refused.class::isInstance)
        .hasSize(900)
        .allMatch(no -> ((Refused) no).first().reason() == DrawReason.NOT_ENOUGH_LEFT);
    assertThat(here.vials.find(here.actor, hundred.id()).orElseThrow().left())
        .isEqualTo(Microlitres.NONE);
    assertThat(here.exposures.of(here.actor, hundred.id())).hasSize(100);
    assertThat(here.ledgers.verify(here.actor)).isInstanceOf(LedgerCheck.Intact.class);
    assertThat(here.audit.verify(here.actor)).isInstanceOf(ChainCheck.Intact.class);
  }

  @Test
  void fourPressesOfOneButtonAtOnceDrawOnce() throws Exception {
    DrawRequest request = injection(session, vial, 200);
    Callable<DrawResult> press = () -> here.draws.draw(here.actor, request);
    List<DrawResult> results = together(List.of(press, press, press, press));
    assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(Drawn.class));
    assertThat(results).filteredOn(result -> !((Drawn) result).repeated()).hasSize(1);
    assertThat(here.exposures.of(here.actor, vial.id())).hasSize(1);
  }

  @Test
  void aHoldPlacedWhileADrawIsUnderWayIsNeverMissed() throws Exception {
    raceAgainst(() -> here.lotHolds.place(here.actor, lot.id(), "nodules").orThrow());
  }

  @Test
  void aRecallDecidedWhileADrawIsUnderWayIsNeverMissed() throws Exception {
    raceAgainst(() -> here.lots.recall(here.actor, lot.id(), "contaminated").orThrow());
  }

  @Test
  void aWithdrawalOfConsentWhileADrawIsUnderWayIsNeverMissed() throws Exception {
    About about = About.treatment(product.id(), Route.INJECTION);
    raceAgainst(() -> here.consents.withdraw(here.actor, patient.id(), about, "").orThrow());
  }

  /**
   * The stop is decided in a transaction that stays open while a draw begins. The draw must wait
   * for it and then see it: it may not read the state from before.
   */
  private void raceAgainst(Callable<?> stop) throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Boolean> stopping =
          threads.submit(() ->
              here.tenancy.as(
                  here.actor,
                  () -> {
                    call(stop);
                    stopped.countDown();
                    return await(finish);
                  }));
      assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
      Future<DrawResult> draw =
          threads.submit(() -> here.draws.draw(here.actor, injection(session, vial, 300)));
      waitUntilSomeoneWaitsForALock();
      assertThat(draw.isDone()).isFalse();
      finish.countDown();
      assertThat(stopping.get(30, TimeUnit.SECONDS)).isTrue();
      assertThat(draw.get(30, TimeUnit.SECONDS)).isInstanceOf(Refused.class);
    }
    assertThat(here.exposures.of(here.actor, vial.id())).isEmpty();
  }

  private void waitUntilSomeoneWaitsForALock() throws InterruptedException {
    String waiting =
        "select count(*) from pg_locks where not granted and locktype in ('transactionid', 'tuple')";
    for (int i = 0; i < 600; i++) {
      if (here.jdbc.sql(waiting).query(Integer.class).single() > 0) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the draw did not wait for the stop");
  }

  private static List<DrawResult> together(List<Callable<DrawResult>> draws) throws Exception {
    return together(draws, draws.size());
  }

  private static List<DrawResult> together(List<Callable<DrawResult>> draws, int hands)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(hands)) {
      List<DrawResult> results = new ArrayList<>();
      for (Future<DrawResult> result : threads.invokeAll(draws)) {
        results.add(result.get(60, TimeUnit.SECONDS));
      }
      return results;
    }
  }

  private static void call(Callable<?> work) {
    try {
      work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
