package exolog.core.course;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.audit.Audit;
import exolog.core.custody.Hold;
import exolog.core.custody.HoldCause;
import exolog.core.custody.Holding;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clinic's stops on diluent and device lots: materials of which it keeps no stock here. */
public final class MaterialHolds {
  /** There is no row to lock for a lot that was never stopped. Draws share, a stop waits. */
  private static final String SHARE =
      "select pg_advisory_xact_lock_shared(hashtextextended(:key, 503))::text";

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(:key, 503))::text";

  private static final String EVER_HELD =
      """
      select distinct kind, lot from material_hold where cause = :cause order by kind, lot limit 1000
      """;

  private final JdbcClient jdbc;
  private final Holding holding;
  private final Tenancy tenancy;
  private final Audit audit;

  public MaterialHolds(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.holding = new Holding(jdbc, clock, "material_hold", List.of("kind", "lot"), "lot");
    this.tenancy = tenancy;
    this.audit = audit;
  }

  /** Stops every further draw with this lot in this clinic. Running draws finish first. */
  public Answer<Hold> place(Actor actor, MaterialHold.Kind kind, String lot, String reason) {
    return locked(
        actor,
        kind,
        lot,
        reason,
        () ->
            holding
                .byHand(actor, thing(kind, lot), reason.strip())
                .then(hold -> told(actor, "material.held", kind, lot, hold, reason)));
  }

  /** The same on a recall's account, beside what else stops the lot. */
  public Answer<Hold> place(
      Actor actor, MaterialHold.Kind kind, String lot, HoldCause.Recall cause, String reason) {
    return locked(
        actor,
        kind,
        lot,
        reason,
        () -> {
          Hold hold = holding.place(actor, thing(kind, lot), cause, reason.strip());
          return told(actor, "material.held", kind, lot, hold, reason);
        });
  }

  /** Lifts one stop that a person placed; the others stay. */
  public Answer<Hold> lift(
      Actor actor, MaterialHold.Kind kind, String lot, HoldCause cause, String reason) {
    return locked(
        actor,
        kind,
        lot,
        reason,
        () ->
            holding
                .lift(actor, thing(kind, lot), cause, reason.strip())
                .then(hold -> told(actor, "material.hold-lifted", kind, lot, hold, reason)));
  }

  /**
   * Ends a recall's stops and says how many. For the recall itself, which has its own rule for
   * that.
   */
  public int end(Actor actor, HoldCause.Recall cause, String reason) {
    return tenancy.as(
        actor,
        () -> {
          int ended = 0;
          for (Material held : everHeld(cause)) {
            lock(LOCK, actor, held.kind(), held.lot());
            if (holding.end(actor, thing(held.kind(), held.lot()), cause, reason)) {
              ended++;
              audit.write(
                  actor,
                  "material.hold-lifted",
                  actor.clinic(),
                  held.kind() + " " + held.lot(),
                  reason);
            }
          }
          return ended;
        });
  }

  /** The stops in force, the oldest first. */
  public List<Hold> standing(Actor actor, MaterialHold.Kind kind, String lot) {
    return tenancy.as(actor, () -> holding.standing(thing(kind, lot)));
  }

  /** Every stop on any of these, held so until the draw that asks has ended. */
  List<MaterialHold> holdStill(Actor actor, Set<Materials> materials) {
    Stream<Material> lots =
        materials.stream()
            .flatMap(one ->
                Stream.concat(
                    one.diluentLot().stream()
                        .map(lot -> new Material(MaterialHold.Kind.DILUENT_LOT, lot)),
                    one.deviceLot().stream()
                        .map(lot -> new Material(MaterialHold.Kind.DEVICE_LOT, lot))));
    return lots.distinct()
        .sorted(Comparator.comparing(Material::kind).thenComparing(Material::lot))
        .flatMap(one -> shared(actor, one.kind(), one.lot()).stream())
        .toList();
  }

  private List<MaterialHold> shared(Actor actor, MaterialHold.Kind kind, String lot) {
    lock(SHARE, actor, kind, lot);
    return holding.standing(thing(kind, lot)).stream()
        .map(hold -> new MaterialHold(kind, lot, hold))
        .toList();
  }

  private Answer<Hold> locked(
      Actor actor, MaterialHold.Kind kind, String lot, String reason, Supplier<Answer<Hold>> act) {
    if (!lot.matches("[!-~]{1,40}")) {
      return Answer.refused(
          "materialHold.lot.form",
          "lot",
          lot,
          "\"" + lot + "\" is not a lot number. It has 1 to 40 characters without spaces.");
    }
    Optional<Refusal> refused = Holding.reasonRefused(reason);
    if (refused.isPresent()) {
      return Answer.refused(List.of(refused.get()));
    }
    return tenancy.as(
        actor,
        () -> {
          lock(LOCK, actor, kind, lot);
          return act.get();
        });
  }

  private Answer<Hold> told(
      Actor actor, String act, MaterialHold.Kind kind, String lot, Hold hold, String reason) {
    audit.write(actor, act, actor.clinic(), kind + " " + lot, reason.strip());
    return Answer.given(hold);
  }

  private void lock(String statement, Actor actor, MaterialHold.Kind kind, String lot) {
    jdbc.sql(statement)
        .param("key", actor.clinic() + " " + kind + " " + lot)
        .query(String.class)
        .optional();
  }

  private List<Material> everHeld(HoldCause.Recall cause) {
    return jdbc.sql(EVER_HELD)
        .param("cause", cause.text())
        .query((row, _) ->
            new Material(MaterialHold.Kind.valueOf(row.getString("kind")), row.getString("lot")))
        .list();
  }

  private record Material(MaterialHold.Kind kind, String lot) {}

  private static Map<String, String> thing(MaterialHold.Kind kind, String lot) {
    return Map.of("kind", kind.name(), "lot", lot);
  }
}
