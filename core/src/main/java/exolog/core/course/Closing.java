package exolog.core.course;

import exolog.core.answer.Checks;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a session ended.
 *
 * @param pain the worst during the session as the patient says it, 0 none to 10
 * @param noneSeen whether somebody looked and saw no reaction: an empty list alone does not say so
 * @param reactions CTCAE grade, 1 to 4, by key
 * @param aftercare keys of what was handed out
 */
public record Closing(
    int pain,
    boolean noneSeen,
    Map<String, Integer> reactions,
    Set<String> aftercare,
    String note) {
  private static final int WORST_PAIN = 10;
  private static final int WORST_GRADE = 4;
  private static final int LONGEST_NOTE = 4_000;

  public Closing {
    reactions = Map.copyOf(reactions);
    aftercare = Set.copyOf(aftercare);
    note = note.strip();
  }

  /**
   * Everything that is missing, at once.
   *
   * @param given whether anything was drawn in the session
   */
  Checks check(List<Reaction> known, List<Aftercare> inForce, boolean given) {
    Checks checks =
        new Checks()
            .require(
                pain >= 0 && pain <= WORST_PAIN,
                "closing.pain.range",
                "pain",
                pain,
                "Pain of " + pain + " is not on the scale. Give 0 (none) to 10 (worst).")
            .require(
                noneSeen == reactions.isEmpty(),
                "closing.reactions.unclear",
                "seen",
                reactions.size(),
                noneSeen
                    ? "A reaction is graded and \"none seen\" is ticked. Keep one of the two."
                    : "Grade the reactions that were seen, or tick that none was seen.")
            .require(
                !aftercare.isEmpty(),
                "closing.aftercare.missing",
                "aftercare",
                "",
                "Tick what the patient was told or given for the days after.")
            .require(
                given || !note.isEmpty(),
                "closing.nothingGiven",
                "note",
                note,
                "Nothing was drawn in this session. Record the draw first, or write in the note why nothing was given.")
            .require(
                note.length() <= LONGEST_NOTE,
                "closing.note.long",
                "note",
                note.length(),
                "A note has at most " + LONGEST_NOTE + " characters.");
    reactions.forEach((key, grade) -> check(checks, known, key, grade));
    for (String key : aftercare) {
      checks.require(
          inForce.stream().anyMatch(one -> one.key().equals(key)),
          "closing.aftercare.unknown",
          "aftercare",
          key,
          "\"" + key + "\" is not on the list of aftercare. Choose from the list.");
    }
    return checks;
  }

  private static void check(Checks checks, List<Reaction> known, String key, int grade) {
    checks
        .require(
            known.stream().anyMatch(one -> one.key().equals(key)),
            "closing.reaction.unknown",
            "seen",
            key,
            "\"" + key + "\" is not on the list of reactions. Choose from the list.")
        .require(
            grade >= 1 && grade <= WORST_GRADE,
            "closing.grade.range",
            "grade-" + key,
            grade,
            "A grade of " + grade + " is not possible. Give 1 (mild) to 4 (life-threatening).");
  }
}
