package exolog.core.product;

import exolog.core.answer.Answer;
import exolog.core.audit.Audit;
import exolog.core.id.LotId;
import exolog.core.id.NtaFileId;
import exolog.core.product.nta.NtaReader;
import exolog.core.product.nta.NtaReading;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The raw files of particle trackers, kept with their hash beside the lot they speak of. */
public final class NtaFiles {
  private final NtaFileRows rows;
  private final LotRows lots;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public NtaFiles(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.rows = new NtaFileRows(jdbc);
    this.lots = new LotRows(jdbc);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** Keeps a file that can be read, of a lot that the actor's clinic keeps. */
  public Answer<NtaFile> keep(Actor actor, LotId lot, String name, byte[] bytes) {
    if (name.isBlank() || name.length() > 200) {
      return Answer.refused(
          "nta.name.missing", "file", name, "Give the file a name of at most 200 characters.");
    }
    return switch (NtaReader.read(name.strip(), bytes, Optional.empty())) {
      case NtaReading.Unreadable(String sentence) ->
          Answer.refused("nta.unreadable", "file", name, sentence);
      case NtaReading _ -> tenancy.as(actor, () -> insert(actor, lot, name.strip(), bytes));
    };
  }

  /**
   * Enters how far the sample of a file was diluted; an earlier word stays and no longer counts.
   */
  public Answer<NtaFile> dilute(Actor actor, NtaFileId id, BigDecimal factor) {
    if (!NtaReader.isDilution(factor.doubleValue())) {
      return Answer.refused(
          "nta.dilution.range",
          "dilution",
          factor,
          factor + " is not a dilution. Give 1 or more, such as 1000 for one part in a thousand.");
    }
    return tenancy.as(
        actor,
        () -> {
          Optional<NtaFile> file = rows.find(id);
          if (file.filter(found -> isKept(actor, found.lot())).isEmpty()) {
            return Answer.refused(
                "nta.unknown",
                "file",
                id,
                "There is no such file of a lot that your clinic keeps.");
          }
          rows.dilute(id, factor, Instants.now(clock), actor.name());
          audit.write(actor, "nta.dilution-said", id, factor.toPlainString());
          return Answer.given(rows.find(id).orElseThrow());
        });
  }

  /** What was handed in about a lot, newest first; at most twenty. */
  public List<NtaFile> of(LotId lot) {
    return rows.of(lot, 20);
  }

  private Answer<NtaFile> insert(Actor actor, LotId lot, String name, byte[] bytes) {
    if (!isKept(actor, lot)) {
      return Answer.refused(
          "lot.notKept", "file", lot, "There is no lot " + lot + " that your clinic keeps.");
    }
    NtaFileId id = NtaFileId.fresh();
    if (!rows.insert(id, lot, name, bytes, Instants.now(clock), actor.name())) {
      return Answer.refused(
          "nta.twice", "file", name, "This very file is kept with the lot already.");
    }
    NtaFile kept = rows.find(id).orElseThrow();
    audit.write(actor, "nta.kept", id, kept.sha256());
    return Answer.given(kept);
  }

  private boolean isKept(Actor actor, LotId lot) {
    return lots.find(lot).filter(found -> found.keeper().equals(actor.clinic())).isPresent();
  }
}
