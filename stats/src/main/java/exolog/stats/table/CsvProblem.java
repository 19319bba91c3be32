package exolog.stats.table;

import org.jspecify.annotations.Nullable;

/**
 * Why a file cannot be used, in one sentence for the person who wrote it.
 *
 * @param line counted from 1 as an editor shows it; 0 when the file as a whole is meant
 * @param column the header's name; null when no single column is meant
 */
public record CsvProblem(String file, int line, @Nullable String column, String sentence)
    implements CsvReading,
        CsvNumber,
        CsvNumbers,
        CsvColumnsReading,
        CsvRowReading,
        CsvHeaderReading {

  static CsvProblem of(String file, int line, @Nullable String column, String complaint) {
    var where = new StringBuilder(file);
    if (line > 0) {
      where.append(", line ").append(line);
    }
    if (column != null) {
      where.append(", column ").append(column);
    }
    // What a file says must not steer the terminal it is shown in: control and format characters.
    var clean = (where + ": " + complaint).replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD");
    return new CsvProblem(file, line, column, clean);
  }
}
