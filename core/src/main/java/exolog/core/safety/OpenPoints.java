package exolog.core.safety;

import java.util.ArrayList;
import java.util.List;

/** What still stands open when a recall is to be closed, one sentence each. */
final class OpenPoints {
  private OpenPoints() {}

  static List<String> of(Effectiveness effect, List<MassBalance> balances) {
    List<String> open = new ArrayList<>();
    for (MassBalance balance : balances) {
      if (balance.difference() != 0) {
        open.add(
            "Lot "
                + balance.number()
                + ": "
                + Math.abs(balance.difference())
                + (balance.difference() > 0 ? " µL are missing." : " µL are there too many."));
      }
    }
    if (effect.told() < effect.patients()) {
      open.add(
          effect.patients()
              - effect.told()
              + " of "
              + effect.patients()
              + " patients are not told.");
    }
    if (effect.acknowledged() < effect.mustAcknowledge()) {
      open.add(
          effect.acknowledged()
              + " patients answered; the check level asks for "
              + effect.mustAcknowledge()
              + ".");
    }
    if (effect.vialsReconciled() < effect.vials()) {
      open.add(
          effect.vials()
              - effect.vialsReconciled()
              + " of "
              + effect.vials()
              + " vials are not accounted for.");
    }
    return open;
  }
}
