package exolog.testkit.registry;

/**
 * One synthetic visit of the plain registry.
 *
 * @param y measured change of hair density, hairs/cm²
 * @param patient 0, 1, 2 …, and so lot, provider, clinic
 * @param years since the patient's first treatment
 * @param dose of the last treatment, the usual one being 1
 * @param age years
 * @param female 0 or 1
 * @param severity grade 1 to 5
 * @param adherence 0 to 1
 * @param concomitant 0 or 1
 */
public record CrossedRow(
    double y,
    long patient,
    int lot,
    int provider,
    int clinic,
    double years,
    double dose,
    int age,
    int female,
    int severity,
    double adherence,
    int concomitant) {
  CrossedRow measured(double value) {
    return new CrossedRow(
        value,
        patient,
        lot,
        provider,
        clinic,
        years,
        dose,
        age,
        female,
        severity,
        adherence,
        concomitant);
  }
}
