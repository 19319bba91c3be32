package exolog.web.recall;

import exolog.core.safety.CallLine;
import exolog.core.safety.ExposedPatient;
import exolog.core.safety.ExposedPatient.Contact.Step;
import java.util.List;
import java.util.Optional;

/**
 * Part of the list of a recall, as a page holds it.
 *
 * @param of how many the choice leaves, on all pages together
 * @param next where the following page begins; empty on the last
 */
public record CallList(Choice choice, List<CallLine> lines, int of, Optional<String> next) {
  private static final int PAGE = 100;

  public CallList {
    lines = List.copyOf(lines);
  }

  /** Whom to look at. */
  public enum Choice {
    ALL,
    NOT_TOLD,
    NOT_ANSWERED,
    NOT_EXAMINED;

    boolean has(ExposedPatient patient) {
      return switch (this) {
        case ALL -> true;
        case NOT_TOLD -> patient.first(Step.TOLD).isEmpty();
        case NOT_ANSWERED -> patient.first(Step.ACKNOWLEDGED).isEmpty();
        case NOT_EXAMINED -> patient.first(Step.EXAMINED).isEmpty();
      };
    }
  }

  /** What a nurse does next about this patient; empty when all is done. */
  public static Optional<Step> next(ExposedPatient patient) {
    return java.util.stream.Stream.of(Step.TOLD, Step.ACKNOWLEDGED, Step.EXAMINED)
        .filter(step -> patient.first(step).isEmpty())
        .findFirst();
  }

  /** How often nobody answered. */
  public static long tries(ExposedPatient patient) {
    return patient.contacts().stream().filter(one -> one.step() == Step.NOT_REACHED).count();
  }

  static CallList page(List<CallLine> all, Choice choice, String after) {
    List<CallLine> chosen = all.stream().filter(line -> choice.has(line.patient())).toList();
    List<CallLine> rest =
        chosen.stream().filter(line -> line.patient().number().compareTo(after) > 0).toList();
    List<CallLine> lines = rest.stream().limit(PAGE).toList();
    return new CallList(
        choice,
        lines,
        chosen.size(),
        rest.size() > PAGE ? Optional.of(lines.getLast().patient().number()) : Optional.empty());
  }
}
