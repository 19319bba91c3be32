package exolog.core.evidence;

import exolog.stats.table.CsvNumber;
import exolog.stats.table.CsvProblem;
import exolog.stats.table.CsvRow;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of a file, read into types. Every refusal names file, line, column, value, remedy. */
record Line(CsvRow row) {

  String text(String column) {
    String text = textOrNull(column);
    if (text == null) {
      throw refuse(column, "the cell is empty, expected a value. Fill it in.");
    }
    return text;
  }

  @Nullable String textOrNull(String column) {
    String text = row.text(column).strip();
    return text.isEmpty() ? null : text;
  }

  double number(String column) {
    Double number = numberOrNull(column);
    if (number == null) {
      throw refuse(column, "the cell is empty, expected a number. Fill it in.");
    }
    return number;
  }

  @Nullable Double numberOrNull(String column) {
    return switch (row.number(column)) {
      case CsvNumber.Value(double value) -> value;
      case CsvNumber.Blank() -> null;
      case CsvProblem problem -> throw new UnreadableEvidence(problem.sentence());
    };
  }

  /** A spread, a time or a count of things cannot be negative. */
  @Nullable Double notNegative(String column) {
    Double number = numberOrNull(column);
    if (number != null && number < 0) {
      throw refuse(
          column,
          "'%s' is negative, expected 0 or more. Correct it or leave it empty."
              .formatted(row.text(column)));
    }
    return number;
  }

  @Nullable Integer count(String column) {
    Double number = notNegative(column);
    if (number == null) {
      return null;
    }
    if (number != Math.rint(number) || number > 1e9) {
      throw refuse(
          column,
          "'%s' is not a whole number of people or years. Correct it or leave it empty."
              .formatted(row.text(column)));
    }
    return number.intValue();
  }

  <K> K key(String column, Function<String, K> list) {
    K key = keyOrNull(column, list);
    if (key == null) {
      throw refuse(column, "the cell is empty, expected a key. Fill it in.");
    }
    return key;
  }

  <K> @Nullable K keyOrNull(String column, Function<String, K> list) {
    String text = textOrNull(column);
    if (text == null) {
      return null;
    }
    try {
      return list.apply(text);
    } catch (UnknownKey e) {
      throw refuse(column, e.getMessage());
    }
  }

  /** Keys separated by semicolons; an empty cell is an empty set. */
  <K> Set<K> keys(String column, Function<String, K> list) {
    String text = textOrNull(column);
    if (text == null) {
      return Set.of();
    }
    try {
      return Arrays.stream(text.split(";", -1))
          .map(list)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    } catch (UnknownKey e) {
      throw refuse(column, e.getMessage());
    }
  }

  /** The identifier in this column, never seen before in {@code seen}. */
  String unique(String column, Set<String> seen) {
    String id = text(column);
    if (!seen.add(id)) {
      throw refuse(column, "'%s' stands twice. Give each row its own.".formatted(id));
    }
    return id;
  }

  void require(boolean fits, String column, String complaint) {
    if (!fits) {
      throw refuse(column, complaint);
    }
  }

  UnreadableEvidence refuse(String column, @Nullable String complaint) {
    return new UnreadableEvidence(row.problem(column, String.valueOf(complaint)).sentence());
  }

  static String list(List<String> valid) {
    return String.join(", ", valid);
  }
}
