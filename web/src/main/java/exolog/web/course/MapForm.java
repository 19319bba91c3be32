package exolog.web.course;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.course.Course;
import exolog.core.course.DrawRequest;
import exolog.core.course.GivenPoint;
import exolog.core.course.MapRow;
import exolog.core.course.Materials;
import exolog.core.course.Region;
import exolog.core.course.Regions;
import exolog.core.course.Spot;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.id.SessionId;
import exolog.core.id.VialId;
import exolog.core.tenancy.Actor;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the table of the map as typed: its head for all rows, then each row that is not empty. */
@Component
final class MapForm {
  static final int FEWEST_ROWS = 6;
  private static final int MOST_ROWS = 200;

  /** What makes a row a row; a chosen vial alone does not. */
  private static final List<String> CELLS =
      List.of("region", "points", "position", "depth", "volume", "device", "lot");

  private static final Pattern CELL =
      Pattern.compile("(?:" + String.join("|", CELLS) + ")-(\\d{1,3})");

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private final Vials vials;
  private final Regions regions = Regions.published();

  MapForm(Vials vials) {
    this.vials = vials;
  }

  /** The vials of an act: most need one, and say nothing of a second. */
  private record Scanned(VialId first, Optional<VialId> second) {}

  /** How many rows the table has: what was filled stays in sight. */
  static int rows(Form form) {
    Optional<Integer> asked = form.read().whole("rows");
    int filled = filled(form).stream().reduce(0, Math::max);
    return Math.clamp(Math.max(asked.orElse(FEWEST_ROWS), filled), FEWEST_ROWS, MOST_ROWS);
  }

  static boolean isFilled(Form form, int row) {
    return CELLS.stream().anyMatch(cell -> !form.value(cell + "-" + row).isEmpty());
  }

  /** A map as fields: places, depths, volumes and devices, never a lot. */
  static Map<String, String> known(List<GivenPoint> map) {
    Map<String, String> known = new LinkedHashMap<>();
    int row = 0;
    for (GivenPoint point : map) {
      row++;
      known.put("region-" + row, point.region().code());
      known.put("volume-" + row, String.valueOf(point.volume().value()));
      put(known, "points-" + row, point.spot().isPresent() ? Optional.empty() : point.points());
      put(known, "position-" + row, point.spot().map(MapForm::written));
      put(known, "depth-" + row, point.depthMicrometres());
      put(known, "device-" + row, point.materials().device());
    }
    return known;
  }

  Answer<DrawRequest> read(Actor actor, SessionId id, Course course, Form form) {
    Reading read = form.read();
    Optional<UUID> once = read.needed("once", read.id("once"));
    Optional<BigDecimal> dose = read.needed("dose", read.number("dose"));
    Optional<Instant> givenAt = read.choice("givenAt", MapForm::instant);
    Answer<Scanned> scanned = scanned(actor, form);
    List<Refusal> refusals = new ArrayList<>(read.refused().refusals());
    if (scanned instanceof Answer.Refused<Scanned>(var why)) {
      refusals.addAll(why);
    }
    List<MapRow> rows = new ArrayList<>();
    for (int row : filled(form)) {
      switch (row(form, row, scanned)) {
        case Answer.Given(MapRow one) -> rows.add(one);
        case Answer.Refused(var why) -> refusals.addAll(why);
      }
    }
    return !refusals.isEmpty() || once.isEmpty() || dose.isEmpty()
        ? Answer.refused(refusals)
        : Answer.given(
            new DrawRequest(
                once.get(),
                id,
                givenAt,
                course.route(),
                dose.get().doubleValue(),
                form.chose("interim", "confirmed"),
                rows));
  }

  /** The rows that can be drawn as a picture already; what cannot be read yet is left out. */
  List<Typed> typed(Form form) {
    return filled(form).stream()
        .flatMap(row -> {
          Reading read = form.read();
          Optional<Region> region = read.choice("region-" + row, this::region);
          Optional<Spot> spot = read.choice("position-" + row, MapForm::spot);
          Optional<Integer> points = read.whole("points-" + row);
          return region.stream().map(known -> new Typed(row, known, points, spot));
        })
        .toList();
  }

  /** A row as far as the picture needs it. */
  record Typed(int number, Region region, Optional<Integer> points, Optional<Spot> spot) {}

  private Answer<Scanned> scanned(Actor actor, Form form) {
    boolean second =
        !form.value("code2").isEmpty()
            || filled(form).stream().anyMatch(row -> form.chose("vial-" + row, "2"));
    return scan(actor, form, "code")
        .then(first ->
            second
                ? scan(actor, form, "code2")
                    .then(other -> Answer.given(new Scanned(first.id(), Optional.of(other.id()))))
                : Answer.given(new Scanned(first.id(), Optional.empty())));
  }

  /** The vial of a code that came with the address of the page. */
  Answer<Vial> vial(Actor actor, String code) {
    return scan(actor, Form.filled(Map.of("code", code)), "code");
  }

  private Answer<Vial> scan(Actor actor, Form form, String field) {
    if (form.value(field).isEmpty()) {
      return Answer.refused("form.needed", field, "", Words.say("form.needed", ""));
    }
    return switch (vials.scan(actor, form.value(field))) {
      case Answer.Given<Vial> found -> found;
      case Answer.Refused<Vial>(var refusals) ->
          Answer.refused(
              refusals.stream()
                  .map(one -> new Refusal(one.key(), field, one.value(), one.sentence()))
                  .toList());
    };
  }

  private Answer<MapRow> row(Form form, int row, Answer<Scanned> scanned) {
    Reading read = form.read();
    Optional<Region> region =
        read.needed("region-" + row, read.choice("region-" + row, this::region));
    Optional<Integer> volume = read.needed("volume-" + row, read.whole("volume-" + row, "µL"));
    Optional<Integer> points = read.whole("points-" + row);
    Optional<Integer> depth = read.whole("depth-" + row, "µm");
    Answer<Optional<Spot>> position = position(form, row);
    List<Refusal> refusals = new ArrayList<>();
    read.refused().refusals().stream()
        .filter(one -> !form.refusals().contains(one))
        .forEach(refusals::add);
    if (position instanceof Answer.Refused<Optional<Spot>>(var why)) {
      refusals.addAll(why);
    }
    return refusals.isEmpty()
        ? position.then(spot ->
            scanned.then(vial ->
                Answer.given(
                    new MapRow(
                        row,
                        form.chose("vial-" + row, "2")
                            ? vial.second().orElse(vial.first())
                            : vial.first(),
                        region.orElseThrow(),
                        points,
                        spot,
                        depth,
                        volume.orElseThrow(),
                        materials(form, row)))))
        : Answer.refused(refusals.stream().map(one -> ofRow(one, row)).toList());
  }

  private static Materials materials(Form form, int row) {
    return new Materials(
        text(form, "diluentLot"),
        text(form, "device-" + row).or(() -> text(form, "device")),
        text(form, "lot-" + row).or(() -> text(form, "deviceLot")));
  }

  private static Answer<Optional<Spot>> position(Form form, int row) {
    String field = "position-" + row;
    String typed = form.value(field);
    try {
      return Answer.given(typed.isEmpty() ? Optional.empty() : Optional.of(spot(typed)));
    } catch (IllegalArgumentException e) {
      String key = "map.position.unreadable";
      return Answer.refused(key, field, typed, Words.say(key, typed));
    }
  }

  private Region region(String code) {
    return regions.find(code).orElseThrow(() -> new IllegalArgumentException(code));
  }

  /** "40/25": forty percent across the region, a quarter down. */
  private static Spot spot(String typed) {
    String[] parts = typed.split("/", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException(typed);
    }
    return new Spot(fraction(parts[0]), fraction(parts[1]));
  }

  private static double fraction(String typed) {
    return new BigDecimal(typed.strip().replace("%", "").replace(',', '.'))
        .divide(PERCENT)
        .doubleValue();
  }

  private static String written(Spot spot) {
    return percent(spot.across()) + "/" + percent(spot.down());
  }

  private static String percent(double fraction) {
    return BigDecimal.valueOf(fraction)
        .multiply(PERCENT)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** A parse that fails is an unreadable choice to {@link Reading}. */
  private static Instant instant(String typed) {
    try {
      return Instant.parse(typed);
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Refusal ofRow(Refusal one, int row) {
    return new Refusal(
        one.key(), one.field(), one.value(), Words.say("map.row", row) + ": " + one.sentence());
  }

  private static List<Integer> filled(Form form) {
    return form.typed().keySet().stream()
        .map(CELL::matcher)
        .filter(Matcher::matches)
        .map(cell -> Integer.valueOf(cell.group(1)))
        .distinct()
        .filter(row -> row >= 1 && row <= MOST_ROWS && isFilled(form, row))
        .sorted()
        .toList();
  }

  private static Optional<String> text(Form form, String field) {
    return Stream.of(form.value(field)).filter(text -> !text.isEmpty()).findFirst();
  }

  private static void put(Map<String, String> known, String field, Optional<?> value) {
    value.ifPresent(there -> known.put(field, there.toString()));
  }
}
