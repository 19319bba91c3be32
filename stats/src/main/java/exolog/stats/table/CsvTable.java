package exolog.stats.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table: a header line of distinct names and, under it, rows of as many cells. */
public final class CsvTable implements CsvReading {
  /** A table larger than this is not something a person checks by eye; it needs another road. */
  static final int MOST_BYTES = 32 * 1024 * 1024;

  private final String file;
  private final Map<String, Integer> positions;
  private final List<CsvRow> rows;

  CsvTable(String file, Map<String, Integer> positions, List<CsvRow> rows) {
    this.file = file;
    this.positions = positions;
    this.rows = List.copyOf(rows);
  }

  public static CsvReading read(Path path) {
    var name = path.toString();
    if (Files.isDirectory(path)) {
      return CsvProblem.of(name, 0, null, "this is a folder. Name a CSV file in it.");
    }
    try (var in = Files.newInputStream(path)) {
      return read(name, in);
    } catch (NoSuchFileException e) {
      return CsvProblem.of(name, 0, null, "there is no such file. Check the path.");
    } catch (IOException e) {
      return CsvProblem.of(
          name, 0, null, "the file could not be read (" + e.getMessage() + "). Check its rights.");
    }
  }

  /** Reads to the end and leaves closing to the caller. {@code name} is what the sentences say. */
  public static CsvReading read(String name, InputStream in) throws IOException {
    var bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return CsvProblem.of(
          name, 0, null, "larger than " + (MOST_BYTES >> 20) + " MB. Split it into smaller files.");
    }
    return CsvParser.parse(name, bytes);
  }

  public String file() {
    return file;
  }

  public List<String> columns() {
    return List.copyOf(positions.keySet());
  }

  public boolean has(String column) {
    return positions.containsKey(column);
  }

  public List<CsvRow> rows() {
    return rows;
  }

  /** The problem to show when one of these columns is absent; ask before reading cells. */
  public Optional<CsvProblem> missing(String... wanted) {
    var absent = new ArrayList<String>();
    for (var column : wanted) {
      if (!has(column)) {
        absent.add(column);
      }
    }
    if (absent.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        CsvProblem.of(
            file,
            1,
            null,
            "there is no column "
                + listed(absent)
                + ". The header names "
                + listed(columns())
                + ". Correct the header or name another column."));
  }

  /** Every cell of the column as a finite number, or the first one that is not. */
  public CsvNumbers numbers(String column) {
    var absent = missing(column);
    if (absent.isPresent()) {
      return absent.get();
    }
    var values = new ArrayList<Double>(rows.size());
    for (var row : rows) {
      switch (row.number(column)) {
        case CsvNumber.Value(double value) -> values.add(value);
        case CsvNumber.Blank() -> {
          return row.problem(
              column, "the cell is empty, expected a number. Fill it in or leave the row out.");
        }
        case CsvProblem problem -> {
          return problem;
        }
      }
    }
    return new CsvNumbers.Values(values);
  }

  /** A table of draws may have a thousand columns: a sentence names the first dozen. */
  private static String listed(List<String> names) {
    int most = 12;
    var first =
        names.stream()
            .limit(most)
            .map(name -> name.length() > 40 ? name.substring(0, 40) + "…" : name)
            .collect(Collectors.joining(", "));
    return names.size() <= most ? first : first + " and " + (names.size() - most) + " more";
  }

  static Map<String, Integer> positionsOf(List<String> header) {
    var positions = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < header.size(); i++) {
      positions.put(header.get(i), i);
    }
    return positions;
  }
}
