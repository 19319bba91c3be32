package exolog.core.safety;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.custody.Microlitres;
import exolog.core.id.RecallId;
import exolog.core.id.VialId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was found in the vials of a recall, by whoever held them or looked for them. */
final class RecallCounts {
  private static final int MOST_MICROLITRES = 100_000;

  private final RecallBook book;
  private final RecallVialRows rows;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  RecallCounts(RecallBook book, RecallVialRows rows, Tenancy tenancy, Audit audit, Clock clock) {
    this.book = book;
    this.rows = rows;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** Of all of them, or of none. */
  Answer<Recall> note(Actor actor, RecallId id, Map<VialId, Integer> found, String note) {
    Checks checks =
        RecallBook.note(note)
            .require(
                !found.isEmpty(),
                "recall.count.nothing",
                "counted",
                "",
                "No vial was counted. Type what was found in at least one; 0 where it was not found.");
    found.values().stream()
        .filter(ul -> ul < 0 || ul > MOST_MICROLITRES)
        .findFirst()
        .ifPresent(ul -> checks.require(false, "recall.count.range", "counted", ul, range(ul)));
    RecallBook.person(actor, checks);
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    return tenancy.as(
        actor, () -> book.running(id).then(recall -> note(actor, recall, found, note.strip())));
  }

  private Answer<Recall> note(Actor actor, Recall recall, Map<VialId, Integer> found, String note) {
    Set<VialId> scope =
        rows.vials(recall.id()).stream().map(RecalledVial::vial).collect(Collectors.toSet());
    for (VialId vial : found.keySet()) {
      if (!scope.contains(vial)) {
        return Answer.refused(
            "recall.vial.unknown", "vial", vial, "This vial is not in the scope of this recall.");
      }
    }
    Instant now = Instants.now(clock);
    found.forEach((vial, ul) -> {
      rows.insert(recall.id(), vial, new Microlitres(ul), note, now, actor.name());
      audit.write(actor, "recall.counted", vial, ul + " µL");
    });
    return Answer.given(recall);
  }

  private static String range(int microlitres) {
    return "A vial with "
        + microlitres
        + " µL is not plausible. Give 0 to "
        + MOST_MICROLITRES
        + " µL; 0 where it was not found.";
  }
}
