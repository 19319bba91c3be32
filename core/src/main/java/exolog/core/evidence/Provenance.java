package exolog.core.evidence;

import java.util.List;

/** Where the spread of a figure comes from, or why there is none. Shown beside every number. */
public sealed interface Provenance {
  /** Printed in the source as a standard deviation or standard error of this very figure. */
  record Reported(String what) implements Provenance {}

  /** Follows from what is printed, without any assumption beyond the test that the source used. */
  record Exact(List<Step> steps) implements Provenance {
    public Exact {
      steps = List.copyOf(steps);
    }
  }

  /** Rests on at least one named approximation or bound; can be switched off. */
  record Approximate(List<Step> steps) implements Provenance {
    public Approximate {
      steps = List.copyOf(steps);
    }
  }

  /** No spread, and no honest way to one. */
  record Missing(String reason) implements Provenance {}

  /**
   * One step of arithmetic.
   *
   * @param formula its name, as docs/howto/evidence.md explains it
   * @param source the paper or handbook chapter it comes from
   * @param inputs the figures that went in, in words
   */
  record Step(String formula, String source, String inputs) {}

  /** One sentence for a table or a screen. */
  default String sentence() {
    return switch (this) {
      case Reported(String what) -> "reported: " + what;
      case Exact(List<Step> steps) -> "computed exactly: " + describe(steps);
      case Approximate(List<Step> steps) -> "approximate: " + describe(steps);
      case Missing(String reason) -> reason;
    };
  }

  private static String describe(List<Step> steps) {
    return String.join(
        "; ",
        steps.stream()
            .map(step -> "%s (%s) from %s".formatted(step.formula(), step.source(), step.inputs()))
            .toList());
  }
}
