package exolog.core.course;

import exolog.core.answer.Checks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What else touched the patient.
 *
 * @param diluentLot the lot of what the vial was dissolved or thinned with; empty when not recorded
 * @param device what it was given with, in the clinic's words; empty when not recorded
 * @param deviceLot the lot of needle, cartridge or device; empty when not recorded
 */
public record Materials(
    Optional<String> diluentLot, Optional<String> device, Optional<String> deviceLot) {
  public static final Materials NOT_RECORDED = new Materials(Optional.empty(), Optional.empty());

  private static final String FORM = "[!-~]{1,40}";
  private static final int LONGEST_DEVICE = 60;

  public Materials(Optional<String> diluentLot, Optional<String> deviceLot) {
    this(diluentLot, Optional.empty(), deviceLot);
  }

  static Materials of(ResultSet row) throws SQLException {
    return new Materials(
        Optional.ofNullable(row.getString("diluent_lot")),
        Optional.ofNullable(row.getString("device")),
        Optional.ofNullable(row.getString("device_lot")));
  }

  void check(Checks checks, String row, int number) {
    // The diluent belongs to the vial, so that the form asks for it once.
    check(checks, diluentLot, "diluentLot", "diluentLot", "", "diluent");
    check(checks, deviceLot, "deviceLot", "lot-" + number, row, "device or cartridge");
    checks.require(
        device.map(words -> words.length() <= LONGEST_DEVICE).orElse(true),
        "draw.device.long",
        "device-" + number,
        device.orElse(""),
        row + "the name of a device has at most " + LONGEST_DEVICE + " characters.");
  }

  private static void check(
      Checks checks, Optional<String> lot, String key, String field, String row, String of) {
    checks.require(
        lot.map(text -> text.matches(FORM)).orElse(true),
        "draw." + key + ".form",
        field,
        lot.orElse(""),
        row
            + "\""
            + lot.orElse("")
            + "\" is not the lot number of a "
            + of
            + ". It has 1 to 40 characters without spaces; leave it empty where there is none.");
  }
}
