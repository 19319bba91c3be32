package exolog.core.custody;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.audit.Decision;
import exolog.core.audit.Decisions;
import exolog.core.tenancy.Actor;
import exolog.core.time.Instants;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds on things that keep no ledger. Several stand beside each other, each with its cause;
 * lifting one leaves the others. The caller holds a lock on the thing and tells the log.
 */
public final class Holding {
  private final Decisions decisions;
  private final Clock clock;
  private final String word;

  /**
   * @param word what the thing is called in a sentence
   */
  public Holding(JdbcClient jdbc, Clock clock, String table, List<String> thing, String word) {
    this.decisions = new Decisions(jdbc, table, thing);
    this.clock = clock;
    this.word = word;
  }

  /** Empty when the reason is one. */
  public static Optional<Refusal> reasonRefused(String reason) {
    return reason.isBlank() || reason.length() > 1000
        ? Optional.of(
            new Refusal(
                "hold.reason.missing",
                "reason",
                reason,
                "Give the reason, in at most 1000 characters."))
        : Optional.empty();
  }

  public List<Hold> standing(Map<String, ?> thing) {
    return decisions.standing(thing).stream().map(Hold::of).toList();
  }

  public List<Decision> history(Map<String, ?> thing) {
    return decisions.history(thing, 200);
  }

  public Answer<Hold> byHand(Actor actor, Map<String, ?> thing, String reason) {
    Optional<Refusal> twice = Hold.twice(standing(thing), word, reason);
    int seq = decisions.next(thing);
    return twice.isPresent()
        ? Answer.refused(List.of(twice.get()))
        : Answer.given(Hold.of(add(actor, thing, seq, new HoldCause.Hand(seq), true, reason)));
  }

  /** On another's account. A second time changes nothing. */
  public Hold place(Actor actor, Map<String, ?> thing, HoldCause cause, String reason) {
    return standing(thing).stream()
        .filter(hold -> hold.cause().equals(cause))
        .findFirst()
        .orElseGet(() -> Hold.of(add(actor, thing, decisions.next(thing), cause, true, reason)));
  }

  /** As a person may: what is held by hand. */
  public Answer<Hold> lift(Actor actor, Map<String, ?> thing, HoldCause cause, String reason) {
    return Hold.liftable(standing(thing), word, cause)
        .then(hold -> {
          end(actor, thing, hold.cause(), reason);
          return Answer.given(hold);
        });
  }

  /** For whoever placed it; false where it does not stand. */
  public boolean end(Actor actor, Map<String, ?> thing, HoldCause cause, String reason) {
    boolean stands = standing(thing).stream().anyMatch(hold -> hold.cause().equals(cause));
    if (stands) {
      add(actor, thing, decisions.next(thing), cause, false, reason);
    }
    return stands;
  }

  private Decision add(
      Actor actor, Map<String, ?> thing, int seq, HoldCause cause, boolean placed, String reason) {
    Decision decision =
        new Decision(seq, Instants.now(clock), cause.text(), placed, reason, actor.name());
    decisions.add(thing, decision);
    return decision;
  }
}
