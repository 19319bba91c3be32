package exolog.web.chart;

import java.util.List;

/**
 * What was measured of one person, on the measure's own scale, around the band in which a change
 * from baseline cannot be told from noise. Readings are joined by a thin broken line: nobody knows
 * what happened between two visits.
 */
public record CourseChart(
    Size size,
    Axis weeks,
    Axis level,
    int height,
    double noiseTop,
    double noise,
    double baseline,
    List<Mark> marks,
    String joined,
    int decimals) {
  private static final int TOP = 14;
  private static final int FOOT = 46;
  private static final double ROOM_ROUND_ONE_READING = 4;

  /** One reading; its week counts from the baseline reading, which is at 0. */
  public record Reading(double week, double value) {}

  /** A reading with the limits between which the true level lies in 95 of 100 readings. */
  public record Mark(double x, double y, double upper, double lower, Reading reading) {}

  /**
   * The chart of these readings.
   *
   * @param readings the baseline first; at least one
   * @param smallestDetectable of a change; one reading alone is sure to that over root two
   */
  public static CourseChart of(List<Reading> readings, double smallestDetectable, Size size) {
    int height = size == Size.WIDE ? 260 : 230;
    double baseline = readings.getFirst().value();
    double whisker = smallestDetectable / Math.sqrt(2);
    double least = baseline - smallestDetectable;
    double greatest = baseline + smallestDetectable;
    double last = ROOM_ROUND_ONE_READING;
    for (Reading reading : readings) {
      least = Math.min(least, reading.value() - whisker);
      greatest = Math.max(greatest, reading.value() + whisker);
      last = Math.max(last, reading.week());
    }
    Axis weeks = Axis.covering(0, last, size.left() + 8, size.plotEnd(), size.ticks());
    Axis level = Axis.covering(least, greatest, height - FOOT, TOP, 6);
    List<Mark> marks =
        readings.stream()
            .map(r ->
                new Mark(
                    weeks.at(r.week()),
                    level.at(r.value()),
                    level.at(r.value() + whisker),
                    level.at(r.value() - whisker),
                    r))
            .toList();
    double noiseTop = level.at(baseline + smallestDetectable);
    return new CourseChart(
        size,
        weeks,
        level,
        height,
        noiseTop,
        level.at(baseline - smallestDetectable) - noiseTop,
        level.at(baseline),
        marks,
        Marks.line(
            marks.stream().mapToDouble(Mark::x).toArray(),
            marks.stream().mapToDouble(Mark::y).toArray()),
        Figure.decimals(level.high() - level.low()));
  }
}
