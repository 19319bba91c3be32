package exolog.app.command;

import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.ForecastAnswer.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The course as characters: middle 80 % with the plan, the medians, and the band of noise. */
final class ForecastPlot {
  private static final int ROWS = 13;
  private static final int COLUMNS = 66;
  private final ForecastAnswer answer;
  private final double low;
  private final double high;
  private final double noise;

  private ForecastPlot(ForecastAnswer answer) {
    this.answer = answer;
    Double smallest = answer.noticeable().smallestDetectable();
    noise = smallest == null ? 0 : smallest;
    double least = -noise;
    double most = noise;
    for (Week week : answer.weeks()) {
      least = Math.min(least, week.treated().lower80());
      most = Math.max(most, week.treated().upper80());
    }
    low = least;
    high = most;
  }

  static String of(ForecastAnswer answer) {
    return new ForecastPlot(answer).drawn();
  }

  private String drawn() {
    var lines = new ArrayList<String>();
    lines.add("");
    for (int row = 0; row < ROWS; row++) {
      lines.add(row(row));
    }
    int last = answer.horizon().week();
    String weeks = "week " + last;
    lines.add("        0" + " ".repeat(COLUMNS - weeks.length() - 1) + weeks);
    lines.addAll(legend());
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private List<String> legend() {
    var legend = new ArrayList<String>();
    legend.add("        ● with this plan, █ its middle 80 of 100   ○ " + words());
    if (noise > 0) {
      legend.add(
          "        · less than " + Figures.of(noise) + ": cannot be told from noise in one person");
    }
    return legend;
  }

  private String words() {
    var comparator = answer.comparator();
    return comparator == null ? "" : comparator.words();
  }

  private String row(int row) {
    double top = high - (high - low) * row / ROWS;
    double bottom = high - (high - low) * (row + 1) / ROWS;
    var line = new StringBuilder();
    line.append(
        row % 3 == 0
            ? String.format(Locale.ROOT, "%7s ", ForecastReport.signed((top + bottom) / 2))
            : "        ");
    for (int column = 0; column < COLUMNS; column++) {
      line.append(mark(weekAt(column), bottom, top));
    }
    return line.toString().stripTrailing();
  }

  private Week weekAt(int column) {
    int last = answer.weeks().size() - 1;
    return answer.weeks().get((int) Math.round((double) column * last / (COLUMNS - 1)));
  }

  private char mark(Week week, double bottom, double top) {
    if (isIn(week.treated().median(), bottom, top)) {
      return '●';
    }
    if (isIn(week.untreated().median(), bottom, top)) {
      return '○';
    }
    double middle = (bottom + top) / 2;
    if (middle >= week.treated().lower80() && middle <= week.treated().upper80()) {
      return Math.abs(middle) < noise ? '▒' : '█';
    }
    return Math.abs(middle) < noise ? '·' : ' ';
  }

  private static boolean isIn(double value, double bottom, double top) {
    return value >= bottom && value < top;
  }
}
