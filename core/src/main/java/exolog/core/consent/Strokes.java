package exolog.core.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of a drawn signature, in a field of {@value #WIDTH} by {@value #HEIGHT}. */
public record Strokes(List<List<Point>> lines) {
  public static final int WIDTH = 1000;
  public static final int HEIGHT = 300;
  private static final int MOST_POINTS = 6_000;
  private static final int FEWEST_POINTS = 8;

  /** A twentieth of the field's width: less is a dot or a slip of the pen. */
  private static final int SMALLEST_EXTENT = WIDTH / 20;

  private static final Pattern WRITTEN =
      Pattern.compile("\\d{1,4},\\d{1,4}([ ;]\\d{1,4},\\d{1,4})*+");

  /** From the left and from the top. */
  public record Point(int x, int y) {}

  public Strokes {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /**
   * From "x,y x,y;x,y x,y"; empty where that is no signature: unreadable, outside, or only a dot.
   */
  public static Optional<Strokes> of(String written) {
    if (written.length() > MOST_POINTS * 10 || !WRITTEN.matcher(written).matches()) {
      return Optional.empty();
    }
    Strokes strokes =
        new Strokes(
            Arrays.stream(written.split(";"))
                .map(line -> Arrays.stream(line.split(" ")).map(Strokes::point).toList())
                .toList());
    return Optional.of(strokes).filter(Strokes::isSignature);
  }

  /** As it is kept: reads back to the same lines. */
  public String written() {
    return String.join(
        ";",
        lines.stream()
            .map(line -> String.join(" ", line.stream().map(p -> p.x() + "," + p.y()).toList()))
            .toList());
  }

  /** As the path of an SVG picture of the field. */
  public String path() {
    return String.join(
        " ",
        lines.stream()
            .map(line ->
                "M" + String.join(" L", line.stream().map(p -> p.x() + " " + p.y()).toList()))
            .toList());
  }

  private boolean isSignature() {
    List<Point> all = lines.stream().flatMap(List::stream).toList();
    boolean inside = all.stream().allMatch(p -> p.x() <= WIDTH && p.y() <= HEIGHT);
    int left = all.stream().mapToInt(Point::x).min().orElse(0);
    int right = all.stream().mapToInt(Point::x).max().orElse(0);
    int high = all.stream().mapToInt(Point::y).min().orElse(0);
    int low = all.stream().mapToInt(Point::y).max().orElse(0);
    return inside
        && all.size() >= FEWEST_POINTS
        && all.size() <= MOST_POINTS
        && Math.max(right - left, low - high) >= SMALLEST_EXTENT;
  }

  private static Point point(String written) {
    String[] parts = written.split(",", 2);
    return new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }
}
