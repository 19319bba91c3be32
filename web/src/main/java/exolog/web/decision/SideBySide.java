package exolog.web.decision;

import static exolog.web.layout.Words.count;
import static exolog.web.layout.Words.say;

import exolog.core.forecast.Alternative;
import exolog.core.forecast.Alternative.Reach;
import exolog.core.forecast.ForecastAnswer;
import exolog.web.chart.StripChart;
import exolog.web.layout.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The plan, what happens anyway and every other way, on one axis and counted in the same 20 people.
 *
 * @param plan empty where no forecast is given
 * @param strip the common axis; null where nothing has an uncertainty to draw
 */
public record SideBySide(
    String measure, String unit, List<Way> plan, List<Other> others, @Nullable StripChart strip) {
  /**
   * Another way.
   *
   * @param shown the largest studies; {@code more} those that only the full list holds
   * @param elsewhere figures of other measures, or without a size
   */
  public record Other(String label, List<Way> shown, List<Way> more, List<String> elsewhere) {
    public boolean isUnknown() {
      return shown.isEmpty() && elsewhere.isEmpty();
    }
  }

  private static final int SHOWN = 3;

  public SideBySide {
    plan = List.copyOf(plan);
    others = List.copyOf(others);
  }

  static SideBySide of(ForecastAnswer answer, List<Alternative> alternatives) {
    List<Way> plan = answer.isAbstained() ? List.of() : plan(answer);
    List<Other> others = alternatives.stream().map(each -> other(each, answer)).toList();
    var reaches = new ArrayList<Reach>();
    plan.forEach(way -> reaches.add(Objects.requireNonNull(way.reach())));
    others.stream()
        .flatMap(other -> other.shown().stream())
        .map(Way::reach)
        .filter(Objects::nonNull)
        .forEach(reaches::add);
    return new SideBySide(
        answer.measureLabel(), Written.unit(answer.unit()), plan, others, strip(reaches));
  }

  private static @Nullable StripChart strip(List<Reach> reaches) {
    return reaches.isEmpty()
        ? null
        : StripChart.over(
            reaches.stream().mapToDouble(Reach::lower).min().orElseThrow(),
            reaches.stream().mapToDouble(Reach::upper).max().orElseThrow());
  }

  private static List<Way> plan(ForecastAnswer answer) {
    ForecastAnswer.Week last = answer.horizon();
    String basis = count("beside.basis", answer.evidence().pooled().size());
    List<Way> plan = new ArrayList<>();
    plan.add(
        forecast(
            say("beside.plan"),
            say("beside.plan.detail"),
            basis,
            last,
            last.treated(),
            last.chanceNoticeable()));
    if (answer.comparator() != null) {
      plan.add(
          forecast(
              say("beside.anyway"),
              answer.comparator().words(),
              count("beside.basis", answer.comparator().studies().size()),
              last,
              last.untreated(),
              last.chanceNoticeableUntreated()));
    }
    return plan;
  }

  private static Way forecast(
      String name,
      String detail,
      String basis,
      ForecastAnswer.Week week,
      ForecastAnswer.Band band,
      @Nullable Double chance) {
    var people = new Reach(band.lower80(), band.upper80());
    return new Way(name, detail, basis, week.week(), people, null, "", chance, null);
  }

  private static Other other(Alternative way, ForecastAnswer answer) {
    List<Way> arms = way.arms().stream().map(arm -> arm(arm, answer)).toList();
    int shown = Math.min(SHOWN, arms.size());
    return new Other(
        way.label(), arms.subList(0, shown), arms.subList(shown, arms.size()), way.otherFigures());
  }

  private static Way arm(Alternative.Arm arm, ForecastAnswer answer) {
    String people =
        arm.people() == null ? say("forecast.peopleUnknown") : say("forecast.people", arm.people());
    String doubt = arm.caution() == null ? "" : " " + arm.caution();
    return new Way(
        arm.arm(),
        arm.title() + "." + doubt,
        people,
        arm.weeks(),
        arm.eightOfTen(),
        arm.mean(),
        Written.unit(arm.figure()),
        answer.better().equals("neither") ? null : arm.chanceNoticeable(),
        arm.address());
  }
}
