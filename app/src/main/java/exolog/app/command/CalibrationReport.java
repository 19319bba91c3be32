package exolog.app.command;

import exolog.stats.score.Calibration;
import exolog.stats.score.CalibrationFinding;
import exolog.stats.score.Coverage;
import exolog.stats.score.PitTest;
import exolog.stats.score.Reliability;
import exolog.stats.score.Skill;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether forecasts kept their word, as lines to read and as JSON. */
final class CalibrationReport {
  private CalibrationReport() {}

  /** Adds to a scorecard's keys. */
  static void addTo(Map<String, @Nullable Object> map, Calibration calibration) {
    map.put("coverage", calibration.coverage().stream().map(CalibrationReport::asMap).toList());
    map.put("pitTest", asMap(calibration.pit()));
    addLimits(map, "skillVsNoChange", calibration.skillVsNoChange());
    addLimits(map, "skillVsControls", calibration.skillVsControls());
    map.put("drift", asMap(calibration.drift()));
  }

  static void addTo(StringBuilder text, Calibration calibration) {
    for (var coverage : calibration.coverage()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  inside %.0f %%: %d of %d; the true share is %.1f to %.1f %% (exact, 95 %%)%n",
              100 * coverage.level(),
              coverage.inside(),
              coverage.n(),
              100 * coverage.lower95(),
              100 * coverage.upper95()));
    }
    var pit = calibration.pit();
    text.append(
        String.format(
            Locale.ROOT,
            "  evenly filled chances: chi-square %.2f, df %d, p %s%s%n",
            pit.statistic(),
            pit.degreesOfFreedom(),
            Figures.chance(pit.p()),
            pit.simulated() ? " (simulated)" : ""));
    skill(text, "no change", calibration.skillVsNoChange());
    skill(text, "controls", calibration.skillVsControls());
    text.append(String.format("  %s%n%n", calibration.drift().sentence()));
  }

  static @Nullable Map<String, @Nullable Object> asMap(@Nullable Reliability reliability) {
    if (reliability == null) {
      return null;
    }
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("n", reliability.n());
    map.put("brier", reliability.brier());
    map.put("miscalibration", reliability.miscalibration());
    map.put("discrimination", reliability.discrimination());
    map.put("uncertainty", reliability.uncertainty());
    map.put("p", reliability.p());
    map.put("points", reliability.points().stream().map(CalibrationReport::asMap).toList());
    return map;
  }

  static void addTo(StringBuilder text, Reliability reliability) {
    text.append(
        String.format(
            Locale.ROOT,
            "%d yes/no chances: Brier score %.4f (miscalibration %.4f, p %s)%n",
            reliability.n(),
            reliability.brier(),
            reliability.miscalibration(),
            Figures.chance(reliability.p())));
    for (var point : reliability.points()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  said %5.1f %%, happened %5.1f %% of %d; %.1f to %.1f %% would be in keeping%n",
              100 * point.chance(),
              100 * point.happened(),
              point.n(),
              100 * point.lower95(),
              100 * point.upper95()));
    }
    text.append(String.format("%n"));
  }

  private static void skill(StringBuilder text, String baseline, @Nullable Skill skill) {
    if (skill != null) {
      text.append(
          String.format(
              Locale.ROOT,
              "  skill against %s: %.3f to %.3f (95 %%)%n",
              baseline,
              skill.lower95(),
              skill.upper95()));
    }
  }

  private static void addLimits(
      Map<String, @Nullable Object> map, String key, @Nullable Skill skill) {
    map.put(key + "Lower95", skill == null ? null : skill.lower95());
    map.put(key + "Upper95", skill == null ? null : skill.upper95());
  }

  private static Map<String, Object> asMap(Coverage coverage) {
    var map = new LinkedHashMap<String, Object>();
    map.put("level", coverage.level());
    map.put("inside", coverage.inside());
    map.put("n", coverage.n());
    map.put("share", coverage.share());
    map.put("lower95", coverage.lower95());
    map.put("upper95", coverage.upper95());
    map.put("p", coverage.p());
    return map;
  }

  private static Map<String, Object> asMap(PitTest test) {
    var map = new LinkedHashMap<String, Object>();
    map.put("counts", test.counts());
    map.put("expected", test.expected());
    map.put("statistic", test.statistic());
    map.put("df", test.degreesOfFreedom());
    map.put("p", test.p());
    map.put("simulated", test.simulated());
    return map;
  }

  private static Map<String, @Nullable Object> asMap(CalibrationFinding drift) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("raised", drift.isRaised());
    map.put("raisedAt", drift.raisedAt());
    map.put("since", drift.isRaised() ? drift.since() : null);
    map.put("outcomes", drift.outcomes());
    map.put("evidence", drift.evidence());
    map.put("highest", drift.highest());
    map.put("falseAlarmRate", drift.falseAlarmRate());
    map.put("sentence", drift.sentence());
    return map;
  }

  private static Map<String, Object> asMap(Reliability.Point point) {
    var map = new LinkedHashMap<String, Object>();
    map.put("chance", point.chance());
    map.put("n", point.n());
    map.put("happened", point.happened());
    map.put("lower95", point.lower95());
    map.put("upper95", point.upper95());
    return map;
  }
}
