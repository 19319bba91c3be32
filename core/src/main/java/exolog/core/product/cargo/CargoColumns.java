package exolog.core.product.cargo;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which column of a list holds what, recognised by its heading. */
final class CargoColumns {
  enum Column {
    TYPE("content type|type|kind|molecule type|cargo type"),
    GENE("gene symbol|gene name|gene|symbol|gene symbols|genes|protein"),
    MIRNA("mirna id|mirna name|mirna|mature mirna|microrna|mirbase name|rna"),
    LIPID("lipid class|lipid name|lipid|class"),
    NAME("name|content name|molecule"),
    AMOUNT("amount|abundance|value|intensity|concentration|quantity"),
    UNIT("unit|units"),
    SPECIES("species|organism"),
    DETECTED("detected|found|present");

    private final String headings;

    Column(String headings) {
      this.headings = headings;
    }

    boolean isHeaded(String heading) {
      return !heading.isEmpty() && List.of(headings.split("\\|")).contains(heading);
    }
  }

  private final Map<Column, Integer> positions = new EnumMap<>(Column.class);

  CargoColumns(List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      String heading =
          header.get(i).strip().toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll(" +", " ");
      for (Column column : Column.values()) {
        if (column.isHeaded(heading)) {
          positions.putIfAbsent(column, i);
        }
      }
    }
  }

  boolean nameSomething() {
    return List.of(Column.GENE, Column.MIRNA, Column.LIPID, Column.NAME).stream()
        .anyMatch(positions::containsKey);
  }

  /** The cell of this row, without blanks around it; empty where column or value is missing. */
  Optional<String> cell(List<String> row, Column column) {
    Integer at = positions.get(column);
    return at == null || at >= row.size()
        ? Optional.empty()
        : Optional.of(row.get(at).strip()).filter(text -> !text.isEmpty());
  }

  /** What the row says it is, else what its filled column is for; empty when neither tells. */
  Optional<CargoKind> kind(List<String> row) {
    Optional<String> type = cell(row, Column.TYPE).map(text -> text.toLowerCase(Locale.ROOT));
    if (type.isPresent()) {
      return switch (type.get()) {
        case "protein", "proteins" -> Optional.of(CargoKind.PROTEIN);
        case "lipid", "lipids" -> Optional.of(CargoKind.LIPID);
        case "mirna", "microrna", "rna", "mirnas" -> Optional.of(CargoKind.RNA);
        default -> Optional.empty();
      };
    }
    if (cell(row, Column.GENE).isPresent()) {
      return Optional.of(CargoKind.PROTEIN);
    }
    if (cell(row, Column.MIRNA).isPresent()) {
      return Optional.of(CargoKind.RNA);
    }
    return cell(row, Column.LIPID).map(_ -> CargoKind.LIPID);
  }

  Optional<String> name(List<String> row, CargoKind kind) {
    Column own =
        switch (kind) {
          case PROTEIN -> Column.GENE;
          case LIPID -> Column.LIPID;
          case RNA -> Column.MIRNA;
        };
    return cell(row, own).or(() -> cell(row, Column.NAME));
  }
}
