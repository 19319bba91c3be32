package exolog.testkit.registry;

/**
 * What is true of the courses: hair density, hairs/cm². y = baseline + decline + x(t)·response +
 * noise, where each session's share of x(t) carries its own lot and provider.
 *
 * @param mean of a patient at severity 3
 * @param perSeverityGrade on the baseline
 * @param perWeek what happens anyway
 * @param perExposure response to one unit of x(t), at mean adherence of 0.75
 * @param perAdherence added to the response from never to always
 * @param patientSd of baselines
 * @param responseSd of responses between patients
 * @param lotSd of responses between lots; so providerSd
 * @param noiseSd of one reading
 * @param assumed the kinetics that the analyst is told
 * @param actual the kinetics that hold
 */
public record CourseTruth(
    double mean,
    double perSeverityGrade,
    double perWeek,
    double perExposure,
    double perAdherence,
    double patientSd,
    double responseSd,
    double lotSd,
    double providerSd,
    double noiseSd,
    Bateman assumed,
    Bateman actual,
    boolean heavyTails,
    DropOut dropOut) {
  /**
   * Signal half-life 5.1 weeks, the logarithmic middle of 2 to 13; turnover 12.3 of 8.7 to 17.4.
   */
  private static final Bateman MIDDLE = new Bateman(0.136, 0.0813);

  /** Signal gone by half in 2 weeks: one end of what is thinkable. */
  private static final Bateman QUICK = new Bateman(0.347, 0.0813);

  /** By half in 13 weeks, in tissue that turns over in 26: the other end. */
  private static final Bateman SLOW = new Bateman(0.0533, 0.0385);

  /**
   * Mean 151 and SD 39.82 before treatment (pubmed 32653577); noise 5 % of 150, within the
   * published 2.6 to 9.8 % (ir.ymlib.yonsei.ac.kr 22282913/158519); decline 3.5 % a year (placebo
   * arm, unboundmedicine 16781295); telogen 2 to 4 months (bionumbers 114255). The response and how
   * it differs between patients, lots and hands: nobody has published it; assumptions.
   */
  public static CourseTruth assumedTruth() {
    return new CourseTruth(
        151, -8, -0.1, 8, 6, 39.82, 4, 3, 3, 7.5, MIDDLE, MIDDLE, false, DropOut.NONE);
  }

  public CourseTruth withSds(double patient, double response, double lot, double provider) {
    return new CourseTruth(
        mean,
        perSeverityGrade,
        perWeek,
        perExposure,
        perAdherence,
        patient,
        response,
        lot,
        provider,
        noiseSd,
        assumed,
        actual,
        heavyTails,
        dropOut);
  }

  public CourseTruth withHeavyTails() {
    return with(actual, true, dropOut);
  }

  /** The analyst keeps believing the middle of the range. */
  public CourseTruth withQuickSignal() {
    return with(QUICK, heavyTails, dropOut);
  }

  /** The analyst keeps believing the middle of the range. */
  public CourseTruth withSlowSignal() {
    return with(SLOW, heavyTails, dropOut);
  }

  public CourseTruth with(DropOut who) {
    return with(actual, heavyTails, who);
  }

  private CourseTruth with(Bateman kinetics, boolean tails, DropOut who) {
    return new CourseTruth(
        mean,
        perSeverityGrade,
        perWeek,
        perExposure,
        perAdherence,
        patientSd,
        responseSd,
        lotSd,
        providerSd,
        noiseSd,
        assumed,
        kinetics,
        tails,
        who);
  }
}
