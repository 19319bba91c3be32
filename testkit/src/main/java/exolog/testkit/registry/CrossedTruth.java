package exolog.testkit.registry;

/**
 * What is true of the plain registry: the change of hair density, hairs/cm².
 *
 * @param columns what the row's columns explain
 * @param patientSd between patients
 * @param yearlySlopeSd between patients, of the change a year; independent of the first
 * @param noiseSd of one reading
 * @param heavyTails noise of Student's t with three degrees of freedom, same variance
 */
public record CrossedTruth(
    Columns columns,
    double patientSd,
    double yearlySlopeSd,
    double lotSd,
    double providerSd,
    double noiseSd,
    boolean heavyTails) {
  /**
   * Effects of the seven columns.
   *
   * @param intercept of a man of 45 at severity 0, never adherent, dose 0, at once
   * @param perYear since the first treatment
   * @param perDose the usual dose being 1
   * @param perDecade of age
   * @param female against male
   * @param perSeverityGrade grades 1 to 5
   * @param perAdherence from never to always
   * @param concomitant with another treatment at that visit against without
   */
  public record Columns(
      double intercept,
      double perYear,
      double perDose,
      double perDecade,
      double female,
      double perSeverityGrade,
      double perAdherence,
      double concomitant) {
    double expected(CrossedRow row) {
      return intercept
          + perYear * row.years()
          + perDose * row.dose()
          + perDecade * (row.age() - 45) / 10
          + female * row.female()
          + perSeverityGrade * row.severity()
          + perAdherence * row.adherence()
          + concomitant * row.concomitant();
    }
  }

  /**
   * Noise as published: a repeat phototrichogram varies by 2.6 to 9.8 % (ir.ymlib.yonsei.ac.kr
   * 22282913/158519), 5 % of 150 hairs/cm². No registry has published the rest: assumptions.
   */
  public static CrossedTruth assumed() {
    return new CrossedTruth(new Columns(4, 1.5, 6, -1, 1, -1.2, 5, 2), 8, 0, 3, 4, 7.5, false);
  }

  public CrossedTruth withSds(double patient, double lot, double provider, double noise) {
    return new CrossedTruth(columns, patient, yearlySlopeSd, lot, provider, noise, heavyTails);
  }

  public CrossedTruth withYearlySlopes(double sd) {
    return new CrossedTruth(columns, patientSd, sd, lotSd, providerSd, noiseSd, heavyTails);
  }

  public CrossedTruth withHeavyTails() {
    return new CrossedTruth(columns, patientSd, yearlySlopeSd, lotSd, providerSd, noiseSd, true);
  }
}
