package exolog.core.custody;

import exolog.core.answer.Refusal;
import exolog.core.custody.VialEntry.Kind;
import java.util.Optional;

/** Which act a vial bears as it stands: pure. */
final class ActRule {
  private ActRule() {}

  static Optional<Refusal> refusal(Vial vial, Kind kind, Microlitres volume) {
    if (kind.takesOut() && (volume.value() == 0 || !vial.left().covers(volume))) {
      return Optional.of(tooMuch(vial, volume));
    }
    return switch (kind) {
      case RELEASED ->
          unless(
              vial.quarantined(), vial, "vial.quarantine.none", "This vial is not in quarantine.");
      case QUARANTINED ->
          unless(
              !vial.quarantined(),
              vial,
              "vial.quarantine.already",
              "This vial is already in quarantine.");
      default -> Optional.empty();
    };
  }

  private static Optional<Refusal> unless(boolean holds, Vial vial, String key, String sentence) {
    return holds
        ? Optional.empty()
        : Optional.of(new Refusal(key, "vial", vial.serial().grouped(), sentence));
  }

  private static Refusal tooMuch(Vial vial, Microlitres volume) {
    String remedy = vial.left().value() == 0 ? "" : " Give a volume from 1 to " + vial.left() + ".";
    return new Refusal(
        "vial.volume.left",
        "volume",
        Integer.toString(volume.value()),
        "The vial holds " + vial.left() + "; " + volume + " cannot leave it." + remedy);
  }
}
