package exolog.core.course;

import exolog.core.evidence.Concern;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import exolog.stats.table.CsvNumber;
import exolog.stats.table.CsvProblem;
import exolog.stats.table.CsvRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The usual plans and spacing windows of this version of the software, each with its source. */
public final class UsualPlans {
  private final List<UsualPlan> plans;
  private final List<Rule> windows;

  /** A window by the length of the interval. */
  private record Rule(LocalDate validFrom, int from, int to, Window window) {}

  private UsualPlans(List<UsualPlan> plans, List<Rule> windows) {
    this.plans = plans;
    this.windows = windows;
  }

  public static UsualPlans published() {
    return new UsualPlans(
        Published.rows("usual-plans.csv").stream().map(UsualPlans::plan).toList(),
        Published.rows("windows.csv").stream().map(UsualPlans::rule).toList());
  }

  /** Those in force on a day, in the file's order. */
  public List<UsualPlan> all(LocalDate day) {
    return plans.stream().filter(plan -> !plan.validFrom().isAfter(day)).toList();
  }

  /** One for this very source before one for any; the newest of those in force. */
  public Optional<UsualPlan> of(Concern concern, ProductSource source, Route route, LocalDate day) {
    return all(day).stream()
        .filter(plan -> plan.concern() == concern && plan.route() == route)
        .filter(plan -> plan.source().map(source::equals).orElse(true))
        .max(
            Comparator.<UsualPlan>comparingInt(plan -> plan.source().isPresent() ? 1 : 0)
                .thenComparing(UsualPlan::validFrom));
  }

  /** A plan that was shown when some course was opened. */
  public Optional<UsualPlan> named(String key) {
    return plans.stream().filter(plan -> plan.key().equals(key)).findFirst();
  }

  /** The window for an interval on a day. */
  public Window window(int intervalDays, LocalDate day) {
    return windows.stream()
        .filter(rule -> rule.from() <= intervalDays && intervalDays <= rule.to())
        .filter(rule -> !rule.validFrom().isAfter(day))
        .max(Comparator.comparing(Rule::validFrom))
        .map(Rule::window)
        .orElse(new Window(0, 0));
  }

  private static UsualPlan plan(CsvRow row) {
    String source = row.text("source");
    return new UsualPlan(
        row.text("plan"),
        LocalDate.parse(row.text("valid_from")),
        Concern.of(row.text("concern")),
        source.equals("any") ? Optional.empty() : Optional.of(ProductSource.of(source)),
        Route.of(row.text("route")),
        needed(row, "sessions"),
        needed(row, "interval_days"),
        whole(row, "volume_ul"),
        whole(row, "depth_um"),
        whole(row, "points"),
        Trust.of(row.text("trust")),
        row.text("basis"),
        row.text("address"),
        row.text("note"));
  }

  private static Rule rule(CsvRow row) {
    return new Rule(
        LocalDate.parse(row.text("valid_from")),
        needed(row, "interval_from_days"),
        needed(row, "interval_to_days"),
        new Window(needed(row, "early_days"), needed(row, "late_days")));
  }

  private static int needed(CsvRow row, String column) {
    return whole(row, column)
        .orElseThrow(
            () -> new IllegalStateException("line " + row.line() + ": " + column + " is empty"));
  }

  private static Optional<Integer> whole(CsvRow row, String column) {
    return switch (row.number(column)) {
      case CsvNumber.Value(double value) -> Optional.of(Math.toIntExact(Math.round(value)));
      case CsvNumber.Blank() -> Optional.empty();
      case CsvProblem problem -> throw new IllegalStateException(problem.sentence());
    };
  }
}
