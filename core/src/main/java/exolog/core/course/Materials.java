package exolog.core.course;

import exolog.core.answer.Checks;
import java.util.Optional;

/**
 * What else touched the patient at a draw.
 *
 * @param diluentLot the lot of what the vial was dissolved or thinned with; empty when not recorded
 * @param deviceLot the lot of needle, cartridge or device; empty when not recorded
 */
public record Materials(Optional<String> diluentLot, Optional<String> deviceLot) {
  public static final Materials NOT_RECORDED = new Materials(Optional.empty(), Optional.empty());

  private static final String FORM = "[!-~]{1,40}";

  void check(Checks checks) {
    check(checks, diluentLot, "diluentLot", "diluent");
    check(checks, deviceLot, "deviceLot", "device or cartridge");
  }

  private static void check(Checks checks, Optional<String> lot, String field, String of) {
    checks.require(
        lot.map(text -> text.matches(FORM)).orElse(true),
        "draw." + field + ".form",
        field,
        lot.orElse(""),
        "\""
            + lot.orElse("")
            + "\" is not the lot number of a "
            + of
            + ". It has 1 to 40 characters without spaces; leave it empty where there is none.");
  }
}
