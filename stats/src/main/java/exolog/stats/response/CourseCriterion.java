package exolog.stats.response;

import exolog.stats.mixed.CannotFit;
import exolog.stats.mixed.Design;
import exolog.stats.mixed.Fit;
import exolog.stats.mixed.Fitting;
import exolog.stats.mixed.Grouping;
import exolog.stats.mixed.MixedModels;
import exolog.stats.mixed.Options;
import java.util.ArrayList;
import java.util.List;

/**
 * y = a + natural change per week + (theta + u) x(t) + b + noise: each patient has an own start b
 * and an own response u, which may go together; x(t) is the exposure at the rates asked for.
 */
final class CourseCriterion implements RateCriterion {
  private final double[] y;
  private final double[] week;
  private final int[] courseOf;
  private final List<String> patients = new ArrayList<>();
  private final double[][] sessionWeeks;
  private final double[][] doses;

  CourseCriterion(List<TreatedCourse> courses) {
    int rows = courses.stream().mapToInt(course -> course.weeks().size()).sum();
    y = new double[rows];
    week = new double[rows];
    courseOf = new int[rows];
    sessionWeeks = new double[courses.size()][];
    doses = new double[courses.size()][];
    int at = 0;
    for (int c = 0; c < courses.size(); c++) {
      var course = courses.get(c);
      sessionWeeks[c] = flat(course.sessionWeeks());
      doses[c] = flat(course.doses());
      for (int i = 0; i < course.weeks().size(); i++) {
        y[at] = course.changes().get(i);
        week[at] = course.weeks().get(i);
        courseOf[at++] = c;
        patients.add(course.patient());
      }
    }
  }

  @Override
  public double at(Kinetics rates) {
    return switch (fit(rates)) {
      case Fit fit -> {
        var criterion = fit.criterion();
        yield criterion == null ? Double.POSITIVE_INFINITY : criterion;
      }
      case CannotFit _ -> Double.POSITIVE_INFINITY;
    };
  }

  Fitting fit(Kinetics rates) {
    var exposure = new double[y.length];
    for (int r = 0; r < y.length; r++) {
      int c = courseOf[r];
      exposure[r] = rates.exposure(sessionWeeks[c], doses[c], week[r]);
    }
    var design =
        Design.of("reading", y)
            .intercept()
            .fixed("week", week)
            .fixed("exposure", exposure)
            .grouping(Grouping.of("patient", patients).withSlope("exposure", exposure))
            .build();
    return MixedModels.fit(design, Options.ml().with(Options.Effort.EXACT));
  }

  private static double[] flat(List<Double> values) {
    return values.stream().mapToDouble(v -> v).toArray();
  }
}
