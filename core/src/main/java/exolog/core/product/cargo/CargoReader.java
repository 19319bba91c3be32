package exolog.core.product.cargo;

import exolog.core.product.cargo.CargoColumns.Column;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a list as ExoCarta and Vesiclepedia write them, or a plainer one: tabs, commas or
 * semicolons, columns in any order under headings. Makes a preview; nothing is entered by reading.
 */
public final class CargoReader {
  public static final int MOST_BYTES = 5 * 1024 * 1024;
  public static final int MOST_ITEMS = 20_000;

  private static final Set<String> NOT_FOUND =
      Set.of("no", "n", "0", "false", "nd", "n.d.", "not detected", "<lod", "below lod");

  private final CargoNames names;
  private final String species;
  private final Map<String, Integer> firstLines = new HashMap<>();
  private final List<CargoItem> items = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  private CargoReader(String species) {
    this.species = species.strip();
    this.names = new CargoNames(this.species);
  }

  /**
   * Reads a list.
   *
   * @param file what the sentences call it
   * @param species whose symbols these are, such as Homo sapiens
   */
  public static CargoReading read(String file, byte[] bytes, String species) {
    if (bytes.length > MOST_BYTES) {
      return refuse(file, "is larger than 5 MB. Leave out columns that are not needed.");
    }
    String text = text(bytes).replaceFirst("^\uFEFF", "");
    List<String> lines = text.lines().toList();
    if (text.isBlank()) {
      return refuse(file, "is empty, expected a line of headings and a molecule a line.");
    }
    DelimitedLine form = DelimitedLine.of(lines.getFirst());
    CargoColumns columns = new CargoColumns(form.cells(lines.getFirst()));
    if (!columns.nameSomething()) {
      return refuse(
          file,
          "has no heading that names a molecule. Expected one of Gene symbol, miRNA ID, Lipid class or, with a column Type, Name.");
    }
    return new CargoReader(species).rows(file, form, columns, lines);
  }

  private CargoReading rows(
      String file, DelimitedLine form, CargoColumns columns, List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        row(columns, form.cells(lines.get(i)), i + 1);
      }
      if (items.size() > MOST_ITEMS) {
        return refuse(file, "names more than 20,000 molecules. Enter the list of one preparation.");
      }
    }
    return items.isEmpty()
        ? refuse(
            file,
            "holds no molecule that can be entered."
                + (leftOut.isEmpty() ? "" : " " + leftOut.getFirst()))
        : new CargoReading.Preview(items, messages, leftOut);
  }

  private void row(CargoColumns columns, List<String> cells, int line) {
    Optional<CargoKind> kind = columns.kind(cells);
    if (kind.isEmpty()) {
      leave(
          line,
          columns.cell(cells, Column.TYPE).orElse(""),
          "is no kind that is entered here. Expected protein, lipid or miRNA.");
      return;
    }
    Optional<String> of = columns.cell(cells, Column.SPECIES);
    if (of.isPresent() && !of.get().equalsIgnoreCase(species)) {
      leave(line, of.get(), "is not the species of this list, " + species + ".");
      return;
    }
    Optional<String> written = columns.name(cells, kind.get());
    Optional<String> name = written.flatMap(text -> names.known(kind.get(), text, line, messages));
    if (name.isEmpty()) {
      leave(line, written.orElse(""), expected(kind.get()));
      return;
    }
    amount(columns, cells, kind.get(), name.get(), line);
  }

  private void amount(
      CargoColumns columns, List<String> cells, CargoKind kind, String name, int line) {
    String written = columns.cell(cells, Column.AMOUNT).orElse("");
    boolean missed = isNotFound(written) && !written.equals("0");
    Optional<BigDecimal> amount = missed ? Optional.empty() : decimal(written);
    boolean detected =
        !missed
            && amount.map(value -> value.signum() > 0).orElse(true)
            && columns.cell(cells, Column.DETECTED).map(said -> !isNotFound(said)).orElse(true);
    if (!written.isEmpty() && !missed && amount.isEmpty()) {
      leave(line, written, "is not an amount. Expected a number such as 12.5, or nothing.");
      return;
    }
    keep(
        new CargoItem(kind, name, detected, amount, columns.cell(cells, Column.UNIT).orElse("")),
        line);
  }

  private static boolean isNotFound(String said) {
    return NOT_FOUND.contains(said.toLowerCase(Locale.ROOT));
  }

  private void keep(CargoItem item, int line) {
    String unit = item.unit();
    if (unit.length() > 40) {
      leave(line, unit, "is too long for a unit. Use at most 40 characters.");
      return;
    }
    Integer first = firstLines.putIfAbsent(item.kind() + " " + item.name(), line);
    if (first == null) {
      items.add(item);
    } else {
      messages.add(
          "Line "
              + line
              + ": "
              + item.name()
              + " stands in line "
              + first
              + " already; that line counts.");
    }
  }

  private void leave(int line, String value, String why) {
    String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
    leftOut.add(
        "Line "
            + line
            + ": "
            + (shown.isEmpty() ? "an empty cell" : "\"" + shown + "\"")
            + " "
            + why);
  }

  private static String expected(CargoKind kind) {
    return switch (kind) {
      case PROTEIN -> "is not a gene symbol. Expected one such as CD63 or COL1A1.";
      case RNA -> "is not a miRBase name. Expected one such as hsa-miR-21-5p.";
      case LIPID -> "is not a lipid class. Expected one such as PC, SM or Cer.";
    };
  }

  private static Optional<BigDecimal> decimal(String text) {
    String plain = text.replace(',', '.');
    return plain.matches("[0-9]{1,15}(\\.[0-9]{1,15})?([eE][+-]?[0-9]{1,2})?")
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static CargoReading refuse(String file, String complaint) {
    return new CargoReading.Unreadable(file + " " + complaint);
  }
}
