package exolog.core.audit;

import exolog.core.id.Id;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The clinic's log. Front doors write to it in the transaction that does the thing. */
public final class Audit {
  private final AuditRows rows;
  private final Tenancy tenancy;
  private final Clock clock;

  public Audit(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.rows = new AuditRows(jdbc);
    this.tenancy = tenancy;
    this.clock = clock;
  }

  public void write(Actor actor, String action, Id subject, String detail) {
    write(actor, action, subject, detail, "");
  }

  /**
   * Notes one act. The entries of a transaction are chained together just before it commits, so
   * that the lock on a strand is the last one taken: two transactions can then never wait for each
   * other through it.
   */
  public void write(Actor actor, String action, Id subject, String detail, String why) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("audit entries belong to the transaction they speak of");
    }
    pending(actor).entries.add(draft(actor, action, subject, detail, why));
  }

  /** The latest entries about one subject, newest first. */
  public List<Entry> about(Actor actor, Id subject, int limit) {
    return tenancy.as(actor, () -> rows.about(subject, limit));
  }

  /** The latest entries of the clinic before {@code at}, newest first. */
  public List<Entry> before(Actor actor, Instant at, int limit) {
    return tenancy.as(actor, () -> rows.before(at, limit));
  }

  /** What entries about these subjects say, where that matches a regular expression. */
  public List<Detail> details(Actor actor, List<? extends Id> subjects, String pattern) {
    return tenancy.as(actor, () -> rows.details(subjects, pattern));
  }

  /** What one entry says, and about what. */
  public record Detail(UUID subject, String text) {}

  /** Re-computes the whole chain of the actor's clinic. */
  public ChainCheck verify(Actor actor) {
    return tenancy.as(actor, () -> rows.verify(actor.clinic()));
  }

  private Pending pending(Actor actor) {
    @Nullable Object bound = TransactionSynchronizationManager.getResource(this);
    if (bound instanceof Pending pending) {
      return pending;
    }
    Pending pending = new Pending(actor);
    TransactionSynchronizationManager.bindResource(this, pending);
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  /** Its number is given where it is chained. */
  private Entry draft(Actor actor, String action, Id subject, String detail, String why) {
    return new Entry(
        0,
        Instants.now(clock),
        actor.account(),
        actor.name(),
        action,
        subject.kind(),
        subject.value(),
        detail,
        why);
  }

  /** The entries of one transaction, held until it commits. */
  private final class Pending implements TransactionSynchronization {
    private final Actor actor;
    private final List<Entry> entries = new ArrayList<>();

    Pending(Actor actor) {
      this.actor = actor;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      rows.append(actor.clinic(), entries);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Audit.this);
    }
  }
}
