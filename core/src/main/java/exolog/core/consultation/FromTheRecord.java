package exolog.core.consultation;

import java.util.List;
import java.util.Optional;

/**
 * Answers the questions that need nobody to be asked: pure.
 *
 * @param offLabel whether the plan's route stands off the product's label; empty before there is a
 *     plan
 * @param gradings as staged last on each scale, such as {@code ludwig:II}
 */
record FromTheRecord(int ageYears, Optional<Boolean> offLabel, List<String> gradings) {
  private static final int OF_AGE = 18;

  FromTheRecord {
    gradings = List.copyOf(gradings);
  }

  /** Empty where only a person can tell, or nothing is known yet to tell from. */
  Optional<Reply> reply(ScreeningQuestion question) {
    return switch (question.answeredFrom()) {
      case ASKED -> Optional.empty();
      case BIRTH_DATE -> Optional.of(ageYears < OF_AGE ? Reply.YES : Reply.NO);
      case STAGING -> Optional.of(staged(question.stagedAs()));
      case PLAN -> offLabel.map(off -> off ? Reply.YES : Reply.NO);
    };
  }

  /** Staged on another scale is not staged on this one: that stays unknown, never "no". */
  private Reply staged(List<String> meaningYes) {
    if (gradings.stream().anyMatch(meaningYes::contains)) {
      return Reply.YES;
    }
    return meaningYes.stream()
            .map(FromTheRecord::scale)
            .anyMatch(scale -> gradings.stream().map(FromTheRecord::scale).anyMatch(scale::equals))
        ? Reply.NO
        : Reply.UNKNOWN;
  }

  private static String scale(String grading) {
    return grading.substring(0, Math.max(0, grading.indexOf(':')));
  }
}
