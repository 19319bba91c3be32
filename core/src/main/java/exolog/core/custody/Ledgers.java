package exolog.core.custody;

import exolog.core.audit.Audit;
import exolog.core.id.VialId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All ledgers of a clinic, to be added up again. */
public final class Ledgers {
  private static final int VIALS_AT_ONCE = 200;

  /** A vial has some tens of lines; so many in one batch is a ledger that somebody stuffed. */
  private static final int LINES_AT_ONCE = 500_000;

  private static final Pattern QUOTED = Pattern.compile("ledger (\\d{1,9}) ([0-9a-f]{64})$");

  private final VialRows rows;
  private final Tenancy tenancy;
  private final Audit audit;

  public Ledgers(JdbcClient jdbc, Tenancy tenancy, Audit audit) {
    this.rows = new VialRows(jdbc);
    this.tenancy = tenancy;
    this.audit = audit;
  }

  /**
   * Re-computes every chain and every counter, and compares each ledger with its end as the
   * clinic's log quotes it: a ledger rewritten from its first line on contradicts the log.
   */
  public LedgerCheck verify(Actor actor) {
    return tenancy.as(actor, () -> verifyAll(actor));
  }

  private LedgerCheck verifyAll(Actor actor) {
    VialId last = VialId.of("00000000-0000-0000-0000-000000000000");
    long vials = 0;
    long entries = 0;
    while (true) {
      List<Vial> batch = rows.after(last, VIALS_AT_ONCE);
      if (batch.isEmpty()) {
        return new LedgerCheck.Intact(vials, entries);
      }
      Map<UUID, List<VialEntry>> ledgers = ledgers(last, batch.getLast().id());
      Map<UUID, LedgerHead> quoted = quoted(actor, batch);
      for (Vial vial : batch) {
        List<VialEntry> ledger = ledgers.getOrDefault(vial.id().value(), List.of());
        var sum = new LedgerSum(actor.clinic(), vial, ledger);
        Optional<LedgerCheck.Broken> flaw =
            sum.flaw(Optional.ofNullable(quoted.get(vial.id().value())));
        if (flaw.isPresent()) {
          return flaw.get();
        }
        entries += ledger.size();
      }
      vials += batch.size();
      last = batch.getLast().id();
    }
  }

  private Map<UUID, List<VialEntry>> ledgers(VialId after, VialId last) {
    return rows.ledgers(after, last, LINES_AT_ONCE).stream()
        .collect(
            Collectors.groupingBy(
                VialRows.OfVial::vial,
                Collectors.mapping(VialRows.OfVial::entry, Collectors.toList())));
  }

  /** The farthest end of each ledger that the log speaks of. */
  private Map<UUID, LedgerHead> quoted(Actor actor, List<Vial> vials) {
    return audit.details(actor, vials.stream().map(Vial::id).toList(), QUOTED.pattern()).stream()
        .collect(
            Collectors.toMap(
                Audit.Detail::subject,
                detail -> head(detail.text()),
                (a, b) -> a.entries() >= b.entries() ? a : b));
  }

  private static LedgerHead head(String detail) {
    Matcher matcher = QUOTED.matcher(detail);
    if (!matcher.find()) {
      throw new IllegalStateException("the log was asked for quotations only: " + detail);
    }
    return new LedgerHead(Integer.parseInt(matcher.group(1)), matcher.group(2));
  }
}
