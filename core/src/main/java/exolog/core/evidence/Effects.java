package exolog.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a figure and its spread together. */
final class Effects {
  private Effects() {}

  /** A difference that the source prints itself. */
  static Difference printed(Figure figure, ComparatorClass against) {
    return difference(
        figure, against, figure.rows(), figure.estimate(), null, DifferenceSpread.printed(figure));
  }

  static Difference sideBySide(Figure arm, Figure control, Spread spread) {
    var rows = new ArrayList<>(arm.rows());
    rows.addAll(control.rows());
    ComparatorClass against = Objects.requireNonNull(control.row().comparator());
    return difference(
        arm, against, rows, arm.estimate() - control.estimate(), control.people(), spread);
  }

  private static Difference difference(
      Figure figure,
      ComparatorClass against,
      List<String> rows,
      double estimate,
      @Nullable Integer nControl,
      Spread spread) {
    return new Difference(
        rows,
        figure.row().study(),
        figure.row().armText(),
        against,
        figure.measure(),
        figure.unit(),
        figure.weeks(),
        figure.people(),
        nControl == null && figure.row().study().design().paired() ? figure.people() : nControl,
        estimate,
        spread.variance(),
        spread.provenance(),
        figure.row().confidence(),
        caution(figure));
  }

  static ArmChange armChange(Figure figure, Spread spread, @Nullable ComparatorClass received) {
    return new ArmChange(
        figure.rows(),
        figure.row().study(),
        figure.row().armText(),
        received,
        figure.measure(),
        figure.unit(),
        figure.weeks(),
        figure.people(),
        figure.estimate(),
        spread.sd(),
        spread.variance(),
        spread.provenance(),
        figure.row().population(),
        figure.row().confidence(),
        caution(figure));
  }

  /** What the source leaves open about the number of people is part of the doubt. */
  private static @Nullable String caution(Figure figure) {
    String doubt = figure.row().caution();
    if (figure.peopleStep() == null) {
      return doubt;
    }
    String halves =
        "The size of this arm is not stated; half of the %d people taken."
            .formatted(figure.row().nTotal());
    return doubt == null ? halves : doubt + " " + halves;
  }
}
