package exolog.core.evidence;

import java.util.List;

/**
 * What was done, and when, so that a study can be divided by its own exposure.
 *
 * @param sessions how many, first at week 0
 * @param continuous used at home every day instead of in sessions; {@code sessions} then counts
 *     weeks of use
 * @param assumed a sentence for each figure the source does not state and a rule supplied
 */
public record Plan(
    int sessions,
    double intervalWeeks,
    double followUpWeeks,
    boolean continuous,
    List<String> assumed) {
  public Plan {
    if (sessions < 1 || !(intervalWeeks >= 0) || !(followUpWeeks >= 0)) {
      throw new IllegalArgumentException(
          "A plan has at least one session and no negative time: %d sessions every %s weeks, followed %s weeks"
              .formatted(sessions, intervalWeeks, followUpWeeks));
    }
    assumed = List.copyOf(assumed);
  }
}
