package exolog.core.custody;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.custody.LedgerWriter.Line;
import exolog.core.custody.VialEntry.Kind;
import exolog.core.id.VialId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Holds on vials, as lines of their ledgers: what stands is what the ledger adds up to. */
final class VialHolds {
  private final VialRows rows;
  private final LedgerWriter writer;
  private final Tenancy tenancy;
  private final Clock clock;

  VialHolds(VialRows rows, LedgerWriter writer, Tenancy tenancy, Clock clock) {
    this.rows = rows;
    this.writer = writer;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  Answer<Vial> byHand(Actor actor, VialId id, String reason) {
    return locked(
        actor,
        id,
        reason,
        vial -> {
          Optional<Refusal> twice = Hold.twice(standing(vial), "vial", reason.strip());
          HoldCause cause = new HoldCause.Hand(vial.head().entries() + 1);
          return twice.isPresent()
              ? Answer.refused(List.of(twice.get()))
              : Answer.given(write(actor, vial, Kind.HOLD, cause, reason));
        });
  }

  Answer<Vial> place(Actor actor, VialId id, HoldCause cause, String reason) {
    return locked(
        actor,
        id,
        reason,
        vial ->
            Answer.given(
                vial.heldBy().contains(cause)
                    ? vial
                    : write(actor, vial, Kind.HOLD, cause, reason)));
  }

  Answer<Vial> lift(Actor actor, VialId id, HoldCause cause, String reason) {
    return locked(
        actor,
        id,
        reason,
        vial ->
            Hold.liftable(standing(vial), "vial", cause)
                .then(hold ->
                    Answer.given(write(actor, vial, Kind.HOLD_LIFTED, hold.cause(), reason))));
  }

  int end(Actor actor, HoldCause cause, String reason) {
    List<Vial> held =
        rows.heldBy(cause).stream()
            .flatMap(id -> rows.lock(id).stream())
            .filter(vial -> vial.heldBy().contains(cause))
            .toList();
    held.forEach(vial -> write(actor, vial, Kind.HOLD_LIFTED, cause, reason));
    return held.size();
  }

  private Answer<Vial> locked(
      Actor actor, VialId id, String reason, Function<Vial, Answer<Vial>> act) {
    Optional<Refusal> refused = Holding.reasonRefused(reason);
    if (refused.isPresent()) {
      return Answer.refused(List.of(refused.get()));
    }
    return tenancy.as(actor, () -> rows.lock(id).map(act).orElseGet(() -> Vials.unknown(id)));
  }

  private List<Hold> standing(Vial vial) {
    return vial.onHold() ? Ledger.holds(rows.ledger(vial.id(), 1_000)) : List.of();
  }

  private Vial write(Actor actor, Vial vial, Kind kind, HoldCause cause, String reason) {
    return writer.write(actor, vial, Instants.now(clock), Line.of(kind, cause, reason.strip()));
  }
}
