package exolog.testkit.registry;

/**
 * How many clinics, hands and lots there are. Clinics stand in regions of {@link
 * #CLINICS_IN_A_REGION}; provider p works in clinic p / providersPerClinic.
 */
public record Network(int clinics, int providersPerClinic, int lots) {
  static final int CLINICS_IN_A_REGION = 12;

  public Network {
    if (clinics < 1 || providersPerClinic < 1 || lots < 1) {
      throw new IllegalArgumentException(
          "A network has %d clinics, %d providers a clinic, %d lots; expected 1 or more of each."
              .formatted(clinics, providersPerClinic, lots));
    }
  }

  /**
   * As many clinics and lots as a registry of that many rows has: one clinic for 200 patients where
   * it is small to one for 533 where it is large, four providers a clinic, eight lots a clinic
   * where it is large and five where it is small.
   */
  public static Network forRows(long rows) {
    if (rows < 30_000) {
      return scaled(rows, 10_187, 10, 49);
    }
    return rows < 300_000 ? scaled(rows, 100_008, 75, 486) : scaled(rows, 998_836, 375, 2894);
  }

  private static Network scaled(long rows, int likeRows, int clinics, int lots) {
    double factor = (double) rows / likeRows;
    return new Network(
        (int) Math.max(1, Math.round(clinics * factor)),
        4,
        (int) Math.max(1, Math.round(lots * factor)));
  }

  public int providers() {
    return clinics * providersPerClinic;
  }

  int clinicOf(int provider) {
    return provider / providersPerClinic;
  }
}
