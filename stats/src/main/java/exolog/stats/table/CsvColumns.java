package exolog.stats.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The asked columns of a table of any length, as arrays. Reads in blocks on two threads; beside the
 * arrays it needs a few megabytes. What {@link CsvTable} refuses is refused here in the same words.
 * An empty cell or one that says NA is missing.
 */
public final class CsvColumns implements CsvColumnsReading {

  /** How a column's cells are to be understood. */
  public enum Kind {
    /** Finite numbers; the first cell that is none is a problem. */
    NUMBERS,
    /** Numbers among which NaN and Inf are missing; the first cell that is none is a problem. */
    READINGS,
    /** Names, even if they look like numbers. */
    LEVELS,
    /** Readings if all cells are, else names. */
    EITHER
  }

  private final String file;
  private final int rows;
  private final Map<String, double[]> numbers;
  private final Map<String, CsvLevels> levels;

  CsvColumns(String file, int rows, Map<String, double[]> numbers, Map<String, CsvLevels> levels) {
    this.file = file;
    this.rows = rows;
    this.numbers = Map.copyOf(numbers);
    this.levels = Map.copyOf(levels);
  }

  /**
   * Reads a file; one that is no regular file, such as a pipe, is first copied to a temporary one.
   */
  public static CsvColumnsReading read(Path path, Map<String, Kind> wanted) {
    var name = path.toString();
    if (Files.isDirectory(path)) {
      return CsvProblem.of(name, 0, null, "this is a folder. Name a CSV file in it.");
    }
    try {
      return Files.isRegularFile(path) ? read(name, path, wanted) : readCopy(path, wanted);
    } catch (NoSuchFileException e) {
      return CsvProblem.of(name, 0, null, "there is no such file. Check the path.");
    } catch (IOException e) {
      return CsvProblem.of(
          name, 0, null, "the file could not be read (" + e.getMessage() + "). Check its rights.");
    }
  }

  private static CsvColumnsReading readCopy(Path pipe, Map<String, Kind> wanted)
      throws IOException {
    try (var in = Files.newInputStream(pipe)) {
      var copy = Files.createTempFile("exolog", ".csv");
      try {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return read(pipe.toString(), copy, wanted);
      } finally {
        Files.delete(copy);
      }
    }
  }

  private static CsvColumnsReading read(String name, Path path, Map<String, Kind> wanted)
      throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return switch (CsvHeader.read(name, channel)) {
        case CsvProblem problem -> problem;
        case CsvHeader header -> {
          var absent = header.table().missing(wanted.keySet().toArray(String[]::new));
          yield absent.isPresent()
              ? absent.get()
              : read(header, channel, new LinkedHashMap<>(wanted));
        }
      };
    }
  }

  private static CsvColumnsReading read(
      CsvHeader header, FileChannel channel, Map<String, Kind> wanted) throws IOException {
    var spans = CsvSpans.of(header, channel);
    if (spans.anyBeyondAscii()) {
      var problem = CsvUtf8.firstProblem(header.table().file(), channel);
      if (problem.isPresent()) {
        return problem.get();
      }
    }
    while (true) {
      var gathering = new CsvGathering(header, channel, spans, wanted);
      var answer = gathering.run();
      if (gathering.names().isEmpty()) {
        return answer;
      }
      gathering.names().forEach(column -> wanted.put(column, Kind.LEVELS));
    }
  }

  public String file() {
    return file;
  }

  public int rows() {
    return rows;
  }

  /** Whether the column holds numbers: it was asked as such, or as either and all its cells are. */
  public boolean isNumbers(String column) {
    return numbers.containsKey(column);
  }

  /** One a row, NaN where missing; the array is not copied. */
  public double[] numbers(String column) {
    return asked(numbers, column);
  }

  public CsvLevels levels(String column) {
    return asked(levels, column);
  }

  public List<String> columns() {
    return java.util.stream.Stream.concat(numbers.keySet().stream(), levels.keySet().stream())
        .sorted()
        .toList();
  }

  private <T> T asked(Map<String, T> columns, String column) {
    var found = columns.get(column);
    if (found == null) {
      throw new IllegalArgumentException(file + ": the column " + column + " is not held so.");
    }
    return found;
  }
}
