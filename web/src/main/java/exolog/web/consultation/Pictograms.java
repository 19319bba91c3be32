package exolog.web.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Small pictures of grades, drawn for this record on 64 by 64 units: black and white say all, and
 * no published artwork is copied.
 */
public final class Pictograms {
  /** Of a head from above, nose up: how far the temples and the front went back, the bald crown. */
  private record Front(double temple, double middle, double crown, boolean joined) {}

  private static final Map<String, Front> NORWOOD =
      Map.ofEntries(
          Map.entry("I", new Front(0, 0, 0, false)),
          Map.entry("II", new Front(6, 0, 0, false)),
          Map.entry("IIa", new Front(7, 5, 0, false)),
          Map.entry("III", new Front(13, 1, 0, false)),
          Map.entry("IIIa", new Front(14, 10, 0, false)),
          Map.entry("III-v", new Front(11, 1, 6, false)),
          Map.entry("IV", new Front(16, 4, 8, false)),
          Map.entry("IVa", new Front(20, 17, 0, false)),
          Map.entry("V", new Front(18, 8, 10.5, false)),
          Map.entry("Va", new Front(27, 25, 0, false)),
          Map.entry("VI", new Front(22, 14, 11, true)),
          Map.entry("VII", new Front(30, 24, 17, true)));

  private static final String HEAD = ellipse(32, 33, 22, 27);

  private Pictograms() {}

  /** What to draw, in order. */
  public record Drawing(List<Mark> marks) {
    public Drawing {
      marks = List.copyOf(marks);
    }
  }

  /** A path in one of three looks: {@code line}, {@code dark} or {@code bare}. */
  public record Mark(String look, String path) {}

  public static Drawing of(String scale, String grade) {
    return new Drawing(
        switch (scale) {
          case "norwood-hamilton" -> norwood(grade);
          case "ludwig" -> parting(2 + 6 * rank(grade));
          case "sinclair" -> parting(1 + 3.4 * rank(grade));
          case "glogau" -> face(rank(grade) * 3 - 2);
          case "fitzpatrick-wrinkle" -> face(rank(grade));
          case "fitzpatrick-skin-type" -> swatch(rank(grade));
          default -> List.of();
        });
  }

  private static List<Mark> norwood(String grade) {
    Front front = NORWOOD.getOrDefault(grade, new Front(0, 0, 0, false));
    List<Mark> marks = head();
    double edge = 13;
    marks.add(
        bare(
            "M10 6H54V%s Q46 %s 41 %s Q32 %s 23 %s Q18 %s 10 %sZ",
            edge + 4,
            edge + front.temple() + 3,
            edge + front.temple(),
            edge + 2 * front.middle() - front.temple() + 2,
            edge + front.temple(),
            edge + front.temple() + 3,
            edge + 4));
    if (front.crown() > 0) {
      marks.add(new Mark("bare", ellipse(32, 44, front.crown(), front.crown() * 0.9)));
    }
    if (front.joined()) {
      marks.add(
          bare("M%s 14H%sV44H%sZ", 32 - front.crown(), 32 + front.crown(), 32 - front.crown()));
    }
    marks.add(new Mark("line", HEAD));
    return marks;
  }

  /** A head from above with a parting so many units wide; a rim stays at the front. */
  private static List<Mark> parting(double width) {
    List<Mark> marks = head();
    marks.add(new Mark("bare", ellipse(32, 33, width / 2 + 0.6, 21)));
    marks.add(new Mark("line", HEAD));
    return marks;
  }

  private static List<Mark> head() {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark("line", "M28 7L32 1L36 7"));
    marks.add(new Mark("dark", HEAD));
    return marks;
  }

  /** A face from the front with so many lines, from none to ten. */
  private static List<Mark> face(int lines) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark("line", ellipse(32, 32, 22, 28)));
    marks.add(new Mark("line", ellipse(23, 29, 3.5, 1.6) + ellipse(41, 29, 3.5, 1.6)));
    marks.add(new Mark("line", "M32 31V39H30M26 48Q32 51 38 48"));
    List<String> all =
        List.of(
            "M22 17Q32 15 42 17",
            "M15 27L18 28M49 27L46 28",
            "M23 44Q24 40 27 39M41 44Q40 40 37 39",
            "M22 21Q32 19 42 21",
            "M15 31L18 30M49 31L46 30",
            "M30 25V20M34 25V20",
            "M22 13Q32 11 42 13",
            "M22 33Q24 35 27 34M42 33Q40 35 37 34",
            "M21 52Q21 46 23 44M43 52Q43 46 41 44",
            "M17 38Q19 44 18 48M47 38Q45 44 46 48");
    marks.add(new Mark("line", String.join("", all.subList(0, Math.min(all.size(), lines)))));
    return marks;
  }

  /** The darker the type, the closer the hatching: it prints without grey. */
  private static List<Mark> swatch(int type) {
    StringBuilder hatch = new StringBuilder();
    double step = List.of(48.0, 12.0, 7.0, 4.4, 2.6, 1.1).get(type - 1);
    for (double x = 8 + step; x < 56; x += step) {
      hatch.append(text("M%s 10V54", x));
    }
    return List.of(new Mark("line", "M8 10H56V54H8Z"), new Mark("line", hatch + "M8 10"));
  }

  /** A grade's place on its scale: roman or plain. */
  private static int rank(String grade) {
    List<String> roman = List.of("I", "II", "III", "IV", "V", "VI");
    return roman.contains(grade) ? roman.indexOf(grade) + 1 : Integer.parseInt(grade);
  }

  private static Mark bare(String path, Object... figures) {
    return new Mark("bare", text(path, figures));
  }

  private static String ellipse(double x, double y, double rx, double ry) {
    return text(
        "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0Z", x - rx, y, rx, ry, 2 * rx, rx, ry, -2 * rx);
  }

  private static String text(String path, Object... figures) {
    Object[] written = new Object[figures.length];
    for (int i = 0; i < figures.length; i++) {
      written[i] = String.format(Locale.ROOT, "%.1f", ((Number) figures[i]).doubleValue());
    }
    return String.format(Locale.ROOT, path, written);
  }
}
