package exolog.web.course;

import exolog.core.course.GivenPoint;
import exolog.core.course.Region;
import exolog.core.course.Regions;
import exolog.core.course.Site;
import exolog.core.course.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The map as a picture of what the table says, drawn for this record: black and white say all.
 *
 * @param head the outline of the figure
 * @param regions that can be pressed
 * @param features that only help the eye
 * @param marks of what was given (hollow) and of the rows of the table (full, with their number)
 */
public record MapPicture(
    Site.Area figure, String head, List<Shape> regions, List<Shape> features, List<Mark> marks) {
  public static final int WIDE = 300;
  public static final int HIGH = 360;
  private static final int NEXT_LINE = 19;

  /** A region with the box its fractions are of, in units of the picture. */
  public record Shape(String code, String label, String path, String box) {}

  /** A point or a number of points: full where it is a row of the table. */
  public record Mark(
      double across, double down, String text, String words, boolean isSpot, boolean full) {
    /** Wide enough for what it says. */
    public int wide() {
      return 12 + 7 * text.length();
    }

    public String x() {
      return units(across);
    }

    public String y() {
      return units(down);
    }

    public String left() {
      return units(across - wide() / 2.0);
    }

    public String top() {
      return units(down - 8.5);
    }
  }

  /** The marks in words, for whoever does not see them. */
  public String words() {
    return marks.stream().map(Mark::words).collect(Collectors.joining("; "));
  }

  static MapPicture of(Site.Area figure, List<GivenPoint> given, List<MapForm.Typed> typed) {
    List<Region> all = Regions.published().of(figure);
    List<Mark> marks = new ArrayList<>();
    Map<Region, Integer> counted = new HashMap<>();
    for (GivenPoint one : given) {
      mark(marks, counted, one.region(), one.points(), one.spot(), "");
    }
    for (MapForm.Typed one : typed) {
      mark(marks, counted, one.region(), one.points(), one.spot(), String.valueOf(one.number()));
    }
    return new MapPicture(
        figure,
        head(figure),
        all.stream().filter(MapPicture::isPressed).map(MapPicture::shape).toList(),
        all.stream().filter(one -> !isPressed(one)).map(MapPicture::shape).toList(),
        marks);
  }

  /** On a face the thirds are pressed; the named sites lie across them. */
  private static boolean isPressed(Region region) {
    return region.figure() == Site.Area.SCALP || !region.code().equals(region.site().key());
  }

  /** What has no spot stands in the middle of its region, one below the other. */
  private static void mark(
      List<Mark> marks,
      Map<Region, Integer> counted,
      Region region,
      Optional<Integer> points,
      Optional<Spot> spot,
      String row) {
    if (!region.isDrawn()) {
      return;
    }
    int line = spot.isPresent() ? 0 : counted.merge(region, 1, Integer::sum) - 1;
    Spot at = region.inFigure(spot.orElse(new Spot(0.5, 0.5)));
    String count = points.map(n -> n + " ×").orElse("×");
    String text = spot.isPresent() ? row : row.isEmpty() ? count : row + ": " + count;
    marks.add(
        new Mark(
            at.across() * WIDE,
            at.down() * HIGH + NEXT_LINE * line,
            text,
            region.label() + (spot.isPresent() ? "" : " " + count),
            spot.isPresent(),
            !row.isEmpty()));
  }

  private static Shape shape(Region region) {
    String path =
        region.outline().stream()
            .map(spot -> units(spot.across() * WIDE) + " " + units(spot.down() * HIGH))
            .collect(Collectors.joining("L", "M", "Z"));
    Spot first = region.inFigure(new Spot(0, 0));
    Spot last = region.inFigure(new Spot(1, 1));
    String box =
        String.join(
            " ",
            units(first.across() * WIDE),
            units(first.down() * HIGH),
            units((last.across() - first.across()) * WIDE),
            units((last.down() - first.down()) * HIGH));
    return new Shape(region.code(), region.label(), path, box);
  }

  /** Ears and nose say which way the figure looks. */
  private static String head(Site.Area figure) {
    return switch (figure) {
      case SCALP ->
          "M150 10L141 24L159 24ZM150 18A114 162 0 1 1 149.9 18ZM36 165Q22 165 24 190Q26 205 38 203M264 165Q278 165 276 190Q274 205 262 203";
      case FACE ->
          "M150 25A108 162 0 1 1 149.9 25ZM42 165Q28 162 31 195Q34 215 46 212M258 165Q272 162 269 195Q266 215 254 212";
      case BODY -> "";
    };
  }

  private static String units(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
