package exolog.core.forecast;

import exolog.core.evidence.Better;
import exolog.core.forecast.ForecastAnswer.NextSession;
import exolog.core.forecast.ForecastAnswer.Noticeable;
import exolog.core.forecast.ForecastAnswer.WhenToStop;
import exolog.stats.response.SessionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What each session adds at the horizon, and where a patient with this threshold would stop. */
final class Stopping {
  private static final int FURTHER = 3;
  private final ForecastQuestion question;
  private final Expected expected;
  private final Noticeable noticeable;
  private final Better better;

  Stopping(ForecastQuestion question, Expected expected, Noticeable noticeable) {
    this.question = question;
    this.expected = expected;
    this.noticeable = noticeable;
    this.better = question.measure().better();
  }

  @Nullable WhenToStop advice() {
    if (better == Better.NEITHER) {
      return null;
    }
    var sessions = sessions();
    if (noticeable.smallestDetectable() == null) {
      return new WhenToStop(
          question.stopBelow(), sessions, null, "No chance can be given: " + noticeable.basis());
    }
    Integer stopAfter = stopAfter(sessions);
    return new WhenToStop(question.stopBelow(), sessions, stopAfter, words(sessions, stopAfter));
  }

  private List<NextSession> sessions() {
    var sessions = new ArrayList<NextSession>();
    double gain = 0;
    Double chance = chance(0);
    for (int n = 1; n <= question.sessions() + FURTHER; n++) {
      if ((n - 1) * question.intervalWeeks() >= question.horizonWeeks()) {
        break;
      }
      double newGain = better.sign() * expected.net(plan(n), question.horizonWeeks()).mean();
      Double newChance = chance(n);
      sessions.add(
          new NextSession(
              n,
              Rounded.six(newGain - gain),
              chance == null || newChance == null ? null : Rounded.six(newChance - chance),
              question.costPerSession()));
      gain = newGain;
      chance = newChance;
    }
    return sessions;
  }

  private @Nullable Double chance(int sessions) {
    Double atLeast = noticeable.smallestDetectable();
    if (atLeast == null) {
      return null;
    }
    double week = question.horizonWeeks();
    var change = sessions == 0 ? expected.untreated(week) : expected.treated(plan(sessions), week);
    return Expected.chanceOfGain(change, better, atLeast);
  }

  private SessionPlan plan(int sessions) {
    return new SessionPlan(sessions, question.intervalWeeks());
  }

  /** The last session that reaches the threshold; null when even the last one listed does. */
  private @Nullable Integer stopAfter(List<NextSession> sessions) {
    for (int i = sessions.size() - 1; i >= 0; i--) {
      if (gain(sessions.get(i)) >= question.stopBelow()) {
        return i == sessions.size() - 1 ? null : Integer.valueOf(i + 1);
      }
    }
    return 0;
  }

  private static double gain(NextSession session) {
    Double chance = session.extraChanceNoticeable();
    return chance == null ? 0 : chance;
  }

  private String words(List<NextSession> sessions, @Nullable Integer stopAfter) {
    String threshold = perHundred(question.stopBelow());
    String told = "a change that can be told from noise by week " + question.horizonWeeks();
    if (stopAfter == null) {
      return "Even session %d gives at least %s more people of 100 %s."
          .formatted(sessions.size(), threshold, told);
    }
    if (stopAfter == 0) {
      double best = sessions.stream().mapToDouble(Stopping::gain).max().orElse(0);
      return "No single session gives %s more people of 100 %s; the best gives %s."
          .formatted(threshold, told, perHundred(best));
    }
    return "After session %d the next one gives about %s more people of 100 %s; you chose to stop below %s."
        .formatted(stopAfter, perHundred(gain(sessions.get(stopAfter))), told, threshold);
  }

  private static String perHundred(double chance) {
    return String.format(Locale.ROOT, "%.1f", 100 * chance).replaceFirst("\\.0$", "");
  }
}
