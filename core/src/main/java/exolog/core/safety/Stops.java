package exolog.core.safety;

import exolog.core.answer.Answer;
import exolog.core.course.MaterialHold;
import exolog.core.course.MaterialHolds;
import exolog.core.course.TraceNode;
import exolog.core.course.Traces;
import exolog.core.custody.Hold;
import exolog.core.custody.HoldCause;
import exolog.core.custody.LotHolds;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.id.LotId;
import exolog.core.id.RecallId;
import exolog.core.id.VialId;
import exolog.core.product.Lot;
import exolog.core.product.LotStatus;
import exolog.core.product.Lots;
import exolog.core.tenancy.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stops the stock of a recall and then fixes whom it concerns, in this order: a draw that runs at
 * the same moment has ended before the list is made, or finds the stop.
 */
final class Stops {
  private final ScopeRows rows;
  private final Traces traces;
  private final Lots lots;
  private final LotHolds lotHolds;
  private final Vials vials;
  private final MaterialHolds materialHolds;

  Stops(ScopeRows rows, Recalls.Rooms rooms) {
    this.rows = rows;
    this.traces = rooms.traces();
    this.lots = rooms.lots();
    this.lotHolds = rooms.lotHolds();
    this.vials = rooms.vials();
    this.materialHolds = rooms.materialHolds();
  }

  /** Only in the transaction of the approval. An exercise fixes the list and stops nothing. */
  Answer<RecallId> approve(Actor actor, Recall recall) {
    RecallScope scope = recall.draft().scope();
    Optional<RecallScope.Serials> range = scope.serials();
    if (range.isPresent()) {
      return ofVials(actor, recall, rows.inRange(lotId(scope.subject()), range.get()));
    }
    return switch (scope.subject().kind()) {
      case DONOR, BANK, PREPARATION, LOT -> ofLots(actor, recall);
      case VIAL -> ofVials(actor, recall, List.of(VialId.of(scope.subject().key())));
      case DILUENT_LOT -> ofMaterial(actor, recall, MaterialHold.Kind.DILUENT_LOT);
      case DEVICE_LOT -> ofMaterial(actor, recall, MaterialHold.Kind.DEVICE_LOT);
      case SESSION, PATIENT -> throw new IllegalStateException(scope + " passed its check");
    };
  }

  private Answer<RecallId> ofLots(Actor actor, Recall recall) {
    // In the order in which an act from several vials holds their lots.
    List<LotId> concerned =
        traces.lotsOf(actor, recall.draft().scope().subject()).stream()
            .sorted(Comparator.comparing(LotId::value))
            .toList();
    Answer<RecallId> stopped = Answer.given(recall.id());
    if (!recall.exercise()) {
      for (LotId lot : concerned) {
        stopped = stopped.then(id -> stop(actor, recall, lot).then(_ -> Answer.given(id)));
      }
    }
    return stopped.then(id -> {
      rows.fixLots(id, concerned);
      return Answer.given(id);
    });
  }

  /** Our own lots are recalled for every clinic; others are held here, until their keeper acts. */
  private Answer<LotId> stop(Actor actor, Recall recall, LotId id) {
    lots.stopDraws(actor, id);
    Lot lot = lots.find(id).orElseThrow();
    if (lot.keeper().equals(actor.clinic())) {
      return lot.status() == LotStatus.RECALLED
          ? Answer.given(id)
          : lots.recall(actor, id, words(recall)).then(_ -> Answer.given(id));
    }
    return lotHolds.place(actor, id, cause(recall), words(recall)).then(_ -> Answer.given(id));
  }

  private Answer<RecallId> ofVials(Actor actor, Recall recall, List<VialId> concerned) {
    Answer<RecallId> stopped = Answer.given(recall.id());
    if (!recall.exercise()) {
      for (VialId vial : concerned) {
        stopped = stopped.then(id -> hold(actor, recall, vial).then(_ -> Answer.given(id)));
      }
    }
    return stopped.then(id -> {
      rows.fixVials(id, concerned);
      return Answer.given(id);
    });
  }

  private Answer<Vial> hold(Actor actor, Recall recall, VialId id) {
    Optional<Vial> vial = vials.find(actor, id);
    // As a draw does: the lot before the vial, so that the two never wait for each other.
    vial.ifPresent(known -> lots.holdStill(actor, known.lot()));
    return vials.hold(actor, id, cause(recall), words(recall));
  }

  private Answer<RecallId> ofMaterial(Actor actor, Recall recall, MaterialHold.Kind kind) {
    TraceNode material = recall.draft().scope().subject();
    if (!recall.exercise()
        && materialHolds.place(actor, kind, material.key(), cause(recall), words(recall))
            instanceof Answer.Refused<Hold>(var refusals)) {
      return Answer.refused(refusals);
    }
    rows.fixMaterial(recall.id(), material);
    return Answer.given(recall.id());
  }

  static HoldCause.Recall cause(Recall recall) {
    return new HoldCause.Recall(recall.id());
  }

  private static String words(Recall recall) {
    String words =
        "Recall class " + recall.draft().hazard() + ": " + recall.draft().reason().strip();
    return words.substring(0, Math.min(words.length(), 1000));
  }

  private static LotId lotId(TraceNode lot) {
    return new LotId(UUID.fromString(lot.key()));
  }
}
