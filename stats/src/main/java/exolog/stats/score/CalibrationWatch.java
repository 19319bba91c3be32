package exolog.stats.score;

import java.util.Arrays;
import java.util.List;

/**
 * Watches outcome after outcome whether forecasts keep their word, and may be asked after every
 * one: a bet against calibration that cannot gain on average while the forecasts are calibrated.
 *
 * <p>Each outcome falls into a cell between the forecast's median and its 50, 80 and 95 % limits.
 * An alternative (outcomes lie higher, scatter wider, …) pays q/p of the cell, q its own chance and
 * p the calibrated one, which is 1 on average. The capital is spread over {@link Alternative}s and
 * over possible beginnings, every tenth outcome with share 1/(m(m+1)). It is a martingale, so by
 * Ville's inequality it ever passes 1/a with chance a or less: e-values for forecast calibration,
 * Arnold, Henzi and Ziegel 2023, J R Stat Soc B 85:1072; mixtures over beginnings, Shin, Ramdas and
 * Rinaldo 2024 (e-detectors), New England J Stat Data Sci 2:229.
 */
public final class CalibrationWatch {
  private static final PitCells CELLS = PitCells.BETWEEN_LIMITS;
  private static final List<Alternative> ALTERNATIVES = Alternative.all();

  /** Outcomes from one possible beginning of a drift to the next. */
  private static final int APART = 10;

  /** Capital beyond this tells no more and would overflow. */
  private static final double PLENTY = 1e200;

  private final double falseAlarmRate;
  private final double[][] pays = new double[ALTERNATIVES.size()][];
  private final double[] capital = new double[ALTERNATIVES.size()];

  /** For each alternative the gain in logarithm since its best beginning, and that beginning. */
  private final double[] gain = new double[ALTERNATIVES.size()];

  private final int[] began = new int[ALTERNATIVES.size()];
  private int outcomes;
  private double highest = 1;
  private int raisedAt = -1;

  private CalibrationWatch(double falseAlarmRate) {
    if (!(falseAlarmRate > 0 && falseAlarmRate < 1)) {
      throw new IllegalArgumentException(
          "A false-alarm rate of " + falseAlarmRate + ", expected one between 0 and 1.");
    }
    this.falseAlarmRate = falseAlarmRate;
    Arrays.setAll(pays, a -> ALTERNATIVES.get(a).pays(CELLS));
  }

  /**
   * Before any outcome.
   *
   * @param falseAlarmRate chance that forecasts which stay calibrated for ever raise this alarm at
   *     any time
   */
  public static CalibrationWatch begin(double falseAlarmRate) {
    return new CalibrationWatch(falseAlarmRate);
  }

  /** All outcomes in the order in which they became known. */
  public static CalibrationFinding over(List<ForecastScore> inOrder, double falseAlarmRate) {
    var watch = begin(falseAlarmRate);
    inOrder.forEach(score -> watch.see(score.pit()));
    return watch.finding();
  }

  /**
   * One more outcome.
   *
   * @param pit the forecast's chance of a value below the one observed
   */
  public void see(double pit) {
    if (!(pit >= 0 && pit <= 1)) {
      throw new IllegalArgumentException("A chance of " + pit + " is none.");
    }
    int cell = CELLS.of(pit);
    boolean isBeginning = outcomes % APART == 0;
    int m = outcomes / APART + 1;
    for (int a = 0; a < capital.length; a++) {
      if (isBeginning) {
        capital[a] += 1.0 / (m * (m + 1.0));
        if (gain[a] <= 0) {
          gain[a] = 0;
          began[a] = outcomes;
        }
      }
      capital[a] = Math.min(PLENTY, capital[a] * pays[a][cell]);
      gain[a] += Math.log(pays[a][cell]);
    }
    outcomes++;
    highest = Math.max(highest, evidence());
    if (raisedAt < 0 && highest >= 1 / falseAlarmRate) {
      raisedAt = outcomes;
    }
  }

  /**
   * The capital now; 1 at the beginning. What is kept for beginnings yet to come counts: it makes
   * the mean 1.
   */
  public double evidence() {
    double begun = 0;
    for (double c : capital) {
      begun += c / capital.length;
    }
    int beginnings = (outcomes + APART - 1) / APART;
    return begun + 1.0 / (beginnings + 1);
  }

  public CalibrationFinding finding() {
    int strongest = 0;
    for (int a = 1; a < capital.length; a++) {
      strongest = capital[a] > capital[strongest] ? a : strongest;
    }
    return new CalibrationFinding(
        outcomes,
        evidence(),
        highest,
        falseAlarmRate,
        raisedAt < 0 ? null : raisedAt,
        began[strongest] + 1,
        ALTERNATIVES.get(strongest).words());
  }
}
