package exolog.core.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a study states about its plan into a whole one, by rules that credit each session with
 * the least: what is not stated is taken as more treatment, never as less. docs/howto/evidence.md
 * lists the rules.
 */
record Plans(double intervalWhenNotStated) {

  /** Used at home every day: one session a week until the end. */
  Plan daily(@Nullable Double followUpWeeks) {
    var assumed = new ArrayList<String>();
    assumed.add("Used daily; counted as one session a week.");
    if (followUpWeeks == null) {
      assumed.add("Length of use not stated; one week taken.");
    }
    double weeks = followUpWeeks == null ? 1 : followUpWeeks;
    return new Plan((int) Math.max(1, Math.ceil(weeks)), 1, weeks, true, assumed);
  }

  Plan sessions(
      @Nullable Double sessionsLow,
      @Nullable Double sessionsHigh,
      @Nullable Double intervalLow,
      @Nullable Double intervalHigh,
      @Nullable Double followUpWeeks) {
    var assumed = new ArrayList<String>();
    double interval = interval(intervalLow, intervalHigh, sessionsHigh, assumed);
    int sessions = count(sessionsLow, sessionsHigh, interval, followUpWeeks, assumed);
    double last = (sessions - 1) * interval;
    if (followUpWeeks == null) {
      assumed.add("Follow-up not stated; week of the last session taken.");
    }
    return new Plan(
        sessions, interval, followUpWeeks == null ? last : followUpWeeks, false, assumed);
  }

  private double interval(
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double sessions,
      List<String> assumed) {
    if (low == null || high == null) {
      if (sessions == null || sessions > 1) {
        assumed.add(
            "Interval not stated; %s weeks taken (median of the plans that state one)."
                .formatted(intervalWhenNotStated));
      }
      return intervalWhenNotStated;
    }
    if (low < high) {
      assumed.add("Interval stated as %s to %s weeks; the middle taken.".formatted(low, high));
    }
    return (low + high) / 2;
  }

  private static int count(
      @Nullable Double low,
      @Nullable Double high,
      double interval,
      @Nullable Double followUp,
      List<String> assumed) {
    if (low != null && high != null) {
      if (low < high || high != Math.rint(high)) {
        assumed.add("Sessions stated as %s to %s; the higher taken.".formatted(low, high));
      }
      return (int) Math.ceil(high);
    }
    int until = followUp == null ? 1 : (int) Math.max(1, Math.ceil(followUp / interval));
    assumed.add(
        "Number of sessions not stated; taken to go on until the visit (%d).".formatted(until));
    return until;
  }
}
