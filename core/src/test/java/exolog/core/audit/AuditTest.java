package exolog.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exolog.core.TestClinic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

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
        .isEqualTo(new ChainCheck.Broken(2, "Entry 2 was changed after it was written."));
  }

  @Test
  void aRemovedEntryIsFoundAndNamed() {
    here.patient("Ann Smith");
    asOwner("delete from audit_entry where seq = 2");
    assertThat(here.audit.verify(here.actor))
        .isEqualTo(new ChainCheck.Broken(2, "Entry 2 is missing."));
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
  void whatIsRolledBackWasNeverDoneAndIsNotNoted() {
    assertThatThrownBy(() ->
            here.tenancy.run(
                here.actor,
                () -> {
                  here.patient("Ann Smith");
                  throw new IllegalStateException("the power fails");
                }))
        .hasMessage("the power fails");
    assertThat(here.audit.before(here.actor, Long.MAX_VALUE, 10))
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
