package exolog.core.tenancy;

import exolog.core.answer.Answer;
import exolog.core.id.ClinicId;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in one transaction as one clinic. Inside, row-level security shows that clinic's rows
 * only; outside, none of any clinic. A call inside a call joins the same transaction.
 */
public final class Tenancy {
  /**
   * The third argument makes the setting end with the transaction: a pooled connection is clean.
   */
  private static final String ENTER = "select set_config('exolog.clinic', :clinic, true)";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ScopedValue<ClinicId> current = ScopedValue.newInstance();

  public Tenancy(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** All of {@code work} is kept, or nothing of it: nothing when it ends in a refused answer. */
  public <T> T as(ClinicId clinic, Supplier<T> work) {
    if (current.isBound()) {
      requireSame(clinic);
      return work.get();
    }
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a transaction without a clinic is already open");
    }
    return ScopedValue.where(current, clinic).call(() -> begin(clinic, work));
  }

  public <T> T as(Actor actor, Supplier<T> work) {
    return as(actor.clinic(), work);
  }

  public void run(Actor actor, Runnable work) {
    as(
        actor.clinic(),
        () -> {
          work.run();
          return true;
        });
  }

  private <T> T begin(ClinicId clinic, Supplier<T> work) {
    return transaction.execute(status -> {
      jdbc.sql(ENTER).param("clinic", clinic.toString()).query(String.class).single();
      T result = work.get();
      if (result instanceof Answer.Refused) {
        status.setRollbackOnly();
      }
      return result;
    });
  }

  private void requireSame(ClinicId clinic) {
    if (!current.get().equals(clinic)) {
      throw new IllegalStateException("work for one clinic may not open another's record");
    }
  }
}
