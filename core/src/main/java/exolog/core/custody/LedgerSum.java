package exolog.core.custody;

import exolog.core.id.ClinicId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One vial's ledger added up again: pure. */
record LedgerSum(ClinicId clinic, Vial vial, List<VialEntry> ledger) {
  /**
   * The first thing that does not fit, or nothing.
   *
   * @param quoted the ledger's end as the clinic's log knows it; empty where the log never spoke of
   *     it, as for lines older than the chain
   */
  Optional<LedgerCheck.Broken> flaw(Optional<LedgerHead> quoted) {
    Vial sum = Ledger.blank(vial);
    for (VialEntry entry : ledger) {
      Optional<LedgerCheck.Broken> flaw = flaw(sum, entry);
      if (flaw.isPresent()) {
        return flaw;
      }
      sum = Ledger.after(sum, entry);
    }
    Optional<LedgerCheck.Broken> contradiction = quoted.flatMap(this::contradiction);
    return contradiction.isPresent() ? contradiction : counters(sum);
  }

  private Optional<LedgerCheck.Broken> flaw(Vial before, VialEntry entry) {
    int expected = before.head().entries() + 1;
    if (entry.seq() != expected) {
      return broken(expected, "Entry " + expected + " is missing.");
    }
    if (!entry.hash().equals(LedgerChain.link(before.head().hash(), clinic, vial.id(), entry))) {
      return broken(expected, "Entry " + expected + " was changed after it was written.");
    }
    if (entry.kind().takesOut() && !before.left().covers(entry.volume())) {
      return broken(
          expected, "Entry " + expected + " takes out " + entry.volume() + " of " + before.left());
    }
    Microlitres left = Ledger.left(before, entry.kind(), entry.volume());
    return left.equals(entry.left())
        ? Optional.empty()
        : broken(
            expected,
            "Entry " + expected + " says " + entry.left() + " are left; it adds up to " + left);
  }

  private Optional<LedgerCheck.Broken> contradiction(LedgerHead quoted) {
    if (quoted.entries() > ledger.size()) {
      int missing = ledger.size() + 1;
      return broken(
          missing,
          "Entry "
              + missing
              + " is missing: the clinic's log knows "
              + quoted.entries()
              + " entries of this vial.");
    }
    return ledger.get(quoted.entries() - 1).hash().equals(quoted.hash())
        ? Optional.empty()
        : broken(
            quoted.entries(),
            "Entry "
                + quoted.entries()
                + " is not the one that the clinic's log quotes: this ledger was written anew.");
  }

  /** The counters on the vial's row exist for locking; here they must tell what the lines tell. */
  private Optional<LedgerCheck.Broken> counters(Vial sum) {
    if (vial.head().entries() > ledger.size()) {
      int missing = ledger.size() + 1;
      return broken(missing, "Entry " + missing + " is missing.");
    }
    return differs("entries", vial.head().entries(), ledger.size())
        .or(() -> differs("last hash", vial.head().hash(), sum.head().hash()))
        .or(() -> differs("volume left", vial.left(), sum.left()))
        .or(() -> differs("draws", vial.draws(), sum.draws()))
        .or(() -> differs("time of opening", vial.openedAt(), sum.openedAt()))
        .or(() -> differs("holds", vial.heldBy(), sum.heldBy()))
        .or(() -> differs("quarantine", vial.quarantined(), sum.quarantined()))
        .or(() -> differs("open excursions", vial.excursions(), sum.excursions()))
        .or(() -> differs("place", vial.place(), sum.place()));
  }

  private Optional<LedgerCheck.Broken> differs(String counter, Object kept, Object sum) {
    return Objects.equals(kept, sum)
        ? Optional.empty()
        : broken(
            ledger.size(),
            "The vial's "
                + counter
                + " stands at "
                + shown(kept)
                + "; its ledger adds up to "
                + shown(sum)
                + ".");
  }

  private static String shown(Object value) {
    return value instanceof Optional<?> optional
        ? optional.map(Object::toString).orElse("nothing")
        : value.toString();
  }

  private Optional<LedgerCheck.Broken> broken(int seq, String sentence) {
    return Optional.of(new LedgerCheck.Broken(vial.serial().grouped(), seq, sentence));
  }
}
