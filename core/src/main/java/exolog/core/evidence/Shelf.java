package exolog.core.evidence;

import exolog.stats.table.CsvReading;
import exolog.stats.table.CsvTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where the evidence files stand: beside this class, or in memory for a test. */
interface Shelf {
  CsvReading read(String file) throws IOException;

  static Shelf ofClassPath() {
    return file -> {
      try (var in = Shelf.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new UnreadableEvidence(file + " is not on the class path beside the evidence.");
        }
        return CsvTable.read(file, in);
      }
    };
  }

  /** These files instead of the published ones; every other file as published. */
  static Shelf with(Map<String, String> files) {
    var published = ofClassPath();
    return file -> {
      var text = files.get(file);
      return text == null
          ? published.read(file)
          : CsvTable.read(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    };
  }

  default Sheet sheet(String file, String columns) {
    return Sheet.of(reading(file), columns);
  }

  default CsvTable table(String file) {
    return reading(file).orThrow();
  }

  private CsvReading reading(String file) {
    try {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read", e);
    }
  }
}
