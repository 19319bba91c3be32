package exolog.core.consultation;

import exolog.core.practice.Role;
import java.util.List;
import java.util.Optional;

/**
 * One version of a question asked before treatment, and what its answers do.
 *
 * @param key such as {@code pregnancy}; the same in every version
 * @param yes what a "yes" does; {@code unknown} what "not known" does
 * @param againAfterDays when to ask again after an answer that defers
 * @param until the same in words, such as "until it has healed"; may be empty
 * @param overridableBy who may sign against it; empty where nobody may
 * @param stagedAs the gradings that mean "yes", such as {@code norwood-hamilton:VI}
 * @param holdsDays after so many days it is asked again; empty where an answer holds for good
 * @param reflectionDays to think after an answer that speaks against treating
 * @param advice what to do when it speaks against treating
 */
public record ScreeningQuestion(
    String key,
    int version,
    String sentence,
    Action yes,
    Action unknown,
    Optional<Integer> againAfterDays,
    String until,
    Optional<Role> overridableBy,
    AnsweredFrom answeredFrom,
    List<String> stagedAs,
    Optional<Integer> holdsDays,
    int reflectionDays,
    String advice,
    String source,
    Trust trust) {
  public ScreeningQuestion {
    stagedAs = List.copyOf(stagedAs);
  }

  /** What an answer does to the treatment. */
  public enum Action {
    BLOCK,
    /** Not now: there is a day to ask again. */
    DEFER,
    /** Somebody else first. */
    REDIRECT,
    WARN;

    public boolean stops() {
      return this != WARN;
    }
  }

  public boolean isAsked() {
    return answeredFrom == AnsweredFrom.ASKED;
  }

  /** Whether any answer but "no" stops the treatment. */
  public boolean mayStop() {
    return yes.stops() || unknown.stops();
  }
}
