package exolog.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exolog.core.TestClinic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class AuditTest {
  private final TestClinic here = new TestClinic();

  @Test
  void anUntouchedChainIsIntact() {
    here.patient("Ann Smith");
    assertThat(here.audit.verify(here.actor))
        .isInstanceOfSatisfying(
            ChainCheck.Intact.class, intact -> assertThat(intact.entries()).isEqualTo(3));
  }

  @Test
  void aChangedEntryIsFoundAndNamed() {
    here.patient("Ann Smith");
    asOwner("update audit_entry set actor_name = 'Somebody Else' where seq = 2");
    assertThat(here.audit.verify(here.actor))
        .isEqualTo(new ChainCheck.Broken(0, 2, "Entry 2 was changed after it was written."));
  }

  @Test
  void aRemovedEntryIsFoundAndNamed() {
    here.patient("Ann Smith");
    asOwner("delete from audit_entry where seq = 2");
    assertThat(here.audit.verify(here.actor))
        .isEqualTo(new ChainCheck.Broken(0, 2, "Entry 2 is missing."));
  }

  @Test
  void manyAtOnceMakeOneChainWithoutAGap() throws Exception {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String name = "Patient " + i;
      work.add(() -> here.patient(name).version() == 1);
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> done : threads.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(here.audit.verify(here.actor))
        .isInstanceOfSatisfying(
            ChainCheck.Intact.class, intact -> assertThat(intact.entries()).isEqualTo(42));
  }

  @Test
  void twoWhoWriteAtOnceTakeTwoStrandsAndNeitherWaitsForTheOther() throws Exception {
    CountDownLatch bothWrote = new CountDownLatch(2);
    List<Callable<Boolean>> work = new ArrayList<>();
    for (String name : List.of("Ann Smith", "Bea Jones")) {
      work.add(() -> {
        here.tenancy.run(
            here.actor,
            () -> {
              here.patient(name);
              // After the log has taken its strand and before the transaction ends.
              TransactionSynchronizationManager.registerSynchronization(meeting(bothWrote));
            });
        return true;
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<Boolean> done : threads.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(strands()).containsExactly(0, 1);
    assertThat(here.audit.verify(here.actor))
        .isInstanceOfSatisfying(
            ChainCheck.Intact.class, intact -> assertThat(intact.entries()).isEqualTo(4));
    asOwner("update audit_entry set strand = 2 where strand = 1");
    assertThat(here.audit.verify(here.actor))
        .isEqualTo(new ChainCheck.Broken(2, 1, "Entry 1 was changed after it was written."));
  }

  private static TransactionSynchronization meeting(CountDownLatch all) {
    return new TransactionSynchronization() {
      @Override
      public void beforeCommit(boolean readOnly) {
        all.countDown();
        try {
          assertThat(all.await(30, TimeUnit.SECONDS)).as("the other waits for us").isTrue();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  private List<Integer> strands() {
    return here.tenancy.as(
        here.actor,
        () ->
            here.jdbc
                .sql("select distinct strand from audit_entry order by 1")
                .query(Integer.class)
                .list());
  }

  @Test
  void whatIsRolledBackWasNeverDoneAndIsNotNoted() {
    assertThatThrownBy(() ->
            here.tenancy.run(
                here.actor,
                () -> {
                  here.patient("Ann Smith");
                  throw new IllegalStateException("the power fails");
                }))
        .hasMessage("the power fails");
    assertThat(here.audit.before(here.actor, java.time.Instant.parse("9999-01-01T00:00:00Z"), 10))
        .extracting(Entry::action)
        .containsExactly("account.opened", "clinic.founded");
  }

  @Test
  void anEntryOutsideATransactionIsRefused() {
    assertThatThrownBy(() -> here.audit.write(here.actor, "test", here.clinic.id(), ""))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Someone with the owner's password and bad intentions. */
  private void asOwner(String statement) {
    here.owner.sql("alter table audit_entry no force row level security").update();
    here.owner
        .sql(statement + " and clinic_id = :clinic")
        .param("clinic", here.clinic.id().value())
        .update();
    here.owner.sql("alter table audit_entry force row level security").update();
  }
}
