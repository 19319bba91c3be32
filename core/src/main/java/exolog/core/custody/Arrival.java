package exolog.core.custody;

import exolog.core.answer.Checks;
import exolog.core.code.GtinCheck;
import exolog.core.id.LotId;
import exolog.core.id.PlaceId;
import exolog.core.id.VialId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A vial as it comes in. */
public record Arrival(
    LotId lot, int microlitres, Optional<MakerCode> makerCode, Optional<PlaceId> place) {
  /** A vial of these products holds 1 to 10 mL; ten times that is a typing error. */
  private static final int LARGEST_VIAL_UL = 100_000;

  Checks check() {
    return new Checks()
        .require(
            microlitres >= 1 && microlitres <= LARGEST_VIAL_UL,
            "vial.volume.range",
            "volume",
            microlitres,
            "A vial of "
                + microlitres
                + " µL is not plausible. Give 1 to "
                + LARGEST_VIAL_UL
                + " µL.")
        .require(
            makerCode.map(code -> isGtin(code.gtin())).orElse(true),
            "vial.gtin.check",
            "gtin",
            makerCode.map(MakerCode::gtin).orElse(""),
            "The GTIN is not 14 digits with a fitting check digit. Scan it again.")
        .require(
            makerCode.map(code -> code.serial().matches("[!-~]{1,20}")).orElse(true),
            "vial.makerSerial.form",
            "makerSerial",
            makerCode.map(MakerCode::serial).orElse(""),
            "The maker's serial has 1 to 20 characters without blanks (GS1 AI 21).");
  }

  /** The vial before the first line of its ledger. */
  Vial blank(Instant at) {
    Microlitres volume = new Microlitres(microlitres);
    return new Vial(
        VialId.fresh(),
        Serial.fresh(),
        makerCode,
        lot,
        volume,
        at,
        Microlitres.NONE,
        0,
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        false,
        0,
        LedgerHead.START);
  }

  private static boolean isGtin(String text) {
    return text.length() == 14 && GtinCheck.isGtin(text);
  }
}
