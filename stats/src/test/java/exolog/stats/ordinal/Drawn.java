package exolog.stats.ordinal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Answers drawn from a known model: patients crossed with lots, one column. */
record Drawn(OrdinalDesign design, List<String> patients, List<String> lots) {
  static final List<String> GAIS = List.of("worse", "none", "improved", "much improved");

  /**
   * Draws answers in the categories given, cut at even thresholds.
   *
   * @param slope of the column "exposure", which runs from 0 to 2
   */
  static Drawn of(
      RandomGenerator random,
      List<String> categories,
      int rows,
      int patients,
      double patientSd,
      double lotSd,
      double slope) {
    double[] ofPatient =
        random.doubles(patients).map(_ -> patientSd * random.nextGaussian()).toArray();
    double[] ofLot = random.doubles(10).map(_ -> lotSd * random.nextGaussian()).toArray();
    var answers = new int[rows];
    var exposure = new double[rows];
    var patient = new ArrayList<String>();
    var lot = new ArrayList<String>();
    for (int i = 0; i < rows; i++) {
      int p = i % patients;
      int l = random.nextInt(10);
      exposure[i] = 2 * random.nextDouble();
      double u = random.nextDouble();
      double eta = slope * (exposure[i] - 1) + ofPatient[p] + ofLot[l] + Math.log(u / (1 - u));
      double highest = categories.size() / 2.0 - 1;
      for (int k = 0; k < categories.size() - 1; k++) {
        answers[i] += eta > 1.5 * (k - highest) ? 1 : 0;
      }
      patient.add("P" + p);
      lot.add("L" + l);
    }
    var design = OrdinalDesign.ofAnswers("gais", categories, answers).column("exposure", exposure);
    return new Drawn(design, patient, lot);
  }

  OrdinalDesign grouped() {
    return design.grouping("patient", patients).grouping("lot", lots);
  }

  static double[] same(int rows, double value) {
    var values = new double[rows];
    Arrays.fill(values, value);
    return values;
  }
}
