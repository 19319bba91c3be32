package exolog.bench;

import exolog.stats.mixed.Design;
import exolog.stats.mixed.Grouping;
import exolog.stats.mixed.Membership;
import exolog.stats.mixed.PredictionRow;
import exolog.stats.mixed.Shares;
import exolog.testkit.registry.SyntheticCourse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Synthetic courses as the registry model of the forecast sees them: hair density on week,
 * severity, exposure and adherence; patients differ in level and response, each session's share of
 * the exposure carries its own lot and provider.
 */
final class CourseRows {
  private final List<String> patients = new ArrayList<>();
  private final List<Double> y = new ArrayList<>();
  private final List<Double> week = new ArrayList<>();
  private final List<Double> severity = new ArrayList<>();
  private final List<Double> exposure = new ArrayList<>();
  private final List<Double> adherent = new ArrayList<>();
  private final Shares lots = new Shares("lot", "exposure");
  private final Shares providers = new Shares("provider", "exposure");

  /** All visits. */
  void add(SyntheticCourse course) {
    add(course, course.visits().size());
  }

  /** The first visits; one that nobody came to is not a row. */
  void add(SyntheticCourse course, int first) {
    for (var visit : course.visits().subList(0, first)) {
      if (!visit.seen()) {
        continue;
      }
      patients.add("P" + course.patient());
      y.add(visit.y());
      week.add(visit.week());
      severity.add((double) course.severity());
      exposure.add(visit.exposure());
      adherent.add(visit.exposure() * (course.adherence() - 0.75));
      for (int j = 0; j < course.sessions().size(); j++) {
        double share = visit.shares().get(j);
        if (share > 0) {
          lots.add("L" + course.sessions().get(j).lot(), share);
          providers.add("V" + course.sessions().get(j).provider(), share);
        }
      }
      lots.endRow();
      providers.endRow();
    }
  }

  Design design() {
    double[] x = column(exposure);
    return Design.of("y", column(y))
        .intercept()
        .fixed("week", column(week))
        .fixed("severity", column(severity))
        .fixed("exposure", x)
        .fixed("exposure:adherence", column(adherent))
        .grouping(Grouping.of("patient", patients).withSlope("exposure", x))
        .grouping(lots.grouping())
        .grouping(providers.grouping())
        .build();
  }

  /**
   * One visit of a patient whom the registry does not have.
   *
   * @param prefix before the names of lots and providers; not empty makes newcomers of them
   */
  static PredictionRow row(SyntheticCourse course, int visit, String prefix) {
    var when = course.visits().get(visit);
    var memberships = new ArrayList<Membership>();
    memberships.add(Membership.of("patient", "newcomer", 1, when.exposure()));
    for (int j = 0; j < course.sessions().size(); j++) {
      double share = when.shares().get(j);
      var session = course.sessions().get(j);
      if (share > 0) {
        memberships.add(Membership.of("lot", prefix + "L" + session.lot(), share));
        memberships.add(Membership.of("provider", prefix + "V" + session.provider(), share));
      }
    }
    return new PredictionRow(
        Map.of(
            "week",
            when.week(),
            "severity",
            (double) course.severity(),
            "exposure",
            when.exposure(),
            "exposure:adherence",
            when.exposure() * (course.adherence() - 0.75)),
        memberships);
  }

  private static double[] column(List<Double> values) {
    return values.stream().mapToDouble(value -> value).toArray();
  }
}
