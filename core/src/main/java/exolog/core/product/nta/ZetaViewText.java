package exolog.core.product.nta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys and the two blocks of a ZetaView text. */
final class ZetaViewText {
  private static final Pattern LINES = Pattern.compile("\r\n|\r|\n");
  private static final Pattern COLUMNS = Pattern.compile("\t|;| {2,}");
  private static final Pattern COMMA_IN_NUMBER = Pattern.compile("[0-9],[0-9]+([eE]|$)");

  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<Distribution.Bin> linear = new ArrayList<>();
  private final List<Distribution.Bin> logarithmic = new ArrayList<>();
  private final Numerals numerals;

  private ZetaViewText(Numerals numerals) {
    this.numerals = numerals;
  }

  static ZetaViewText of(String text) {
    List<String> lines = LINES.splitAsStream(text).toList();
    int head = 0;
    while (head < lines.size() && !isColumns(lines.get(head))) {
      head++;
    }
    List<String> data = lines.subList(Math.min(head, lines.size()), lines.size());
    ZetaViewText read = new ZetaViewText(new Numerals(writesCommas(data)));
    lines.subList(0, head).forEach(read::header);
    read.blocks(data);
    return read;
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key.toLowerCase(Locale.ROOT)))
        .filter(found -> !found.isBlank());
  }

  /** The number a value begins with: "25.03 sensed" is 25.03. */
  Optional<Double> number(String key) {
    return value(key).flatMap(numerals::leading);
  }

  Optional<Distribution> linear() {
    return Distribution.of(linear);
  }

  Optional<Distribution> logarithmic() {
    return Distribution.of(logarithmic);
  }

  private static boolean isColumns(String line) {
    String small = line.strip().toLowerCase(Locale.ROOT);
    return small.startsWith("size / nm") || small.startsWith("size/nm");
  }

  private static boolean writesCommas(List<String> data) {
    return data.stream()
        .flatMap(COLUMNS::splitAsStream)
        .anyMatch(cell -> COMMA_IN_NUMBER.matcher(cell.strip()).find());
  }

  /** Several keys may share a line, parted by tabs; a value may stand in the cell after its key. */
  private void header(String line) {
    List<String> cells =
        Arrays.stream(line.split("\t", -1)).map(String::strip).filter(c -> !c.isEmpty()).toList();
    for (int i = 0; i < cells.size(); i++) {
      int colon = cells.get(i).indexOf(':');
      if (colon > 0) {
        String key = cells.get(i).substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = cells.get(i).substring(colon).replaceFirst("^:+", "").strip();
        boolean next = value.isEmpty() && i + 1 < cells.size() && !isKey(cells.get(i + 1));
        values.putIfAbsent(key, next ? cells.get(i + 1) : value);
      }
    }
  }

  private static boolean isKey(String cell) {
    return cell.endsWith(":");
  }

  /** A row of minus ones parts the linear block from the logarithmic one. */
  private void blocks(List<String> data) {
    List<Distribution.Bin> block = linear;
    int column = data.isEmpty() ? -1 : concentration(data.getFirst());
    for (String line : data) {
      List<String> cells = COLUMNS.splitAsStream(line.strip()).map(String::strip).toList();
      Optional<Double> size = cells.isEmpty() ? Optional.empty() : numerals.whole(cells.getFirst());
      if (size.isEmpty()) {
        continue;
      }
      if (size.get() < 0) {
        block = logarithmic;
      } else if (column >= 0 && column < cells.size()) {
        double centre = size.get();
        List<Distribution.Bin> into = block;
        numerals
            .whole(cells.get(column))
            .ifPresent(amount -> into.add(new Distribution.Bin(centre, amount)));
      }
    }
  }

  /** Which column holds particles per cubic centimetre, which is a millilitre. */
  private static int concentration(String columns) {
    List<String> names = COLUMNS.splitAsStream(columns.strip()).map(String::strip).toList();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).toLowerCase(Locale.ROOT).replace(" ", "").replace("^", "");
      if (name.startsWith("concentration/") && (name.contains("cm-3") || name.contains("ml"))) {
        return i;
      }
    }
    return -1;
  }
}
