package exolog.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that fits on no screen hides things: the build stops at 500 lines. */
class FileLengthTest {
  private static final int MOST_LINES = 500;
  private static final Set<String> KINDS = Set.of("java", "jte", "css", "js", "sql");

  @Test
  void noSourceFileOfTheWholeHouseIsLongerThanFiveHundredLines() throws IOException {
    TreeMap<String, Long> tooLong = new TreeMap<>();
    long checked = 0;
    Path root = root();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.filter(FileLengthTest::isSource)::iterator) {
        checked++;
        try (Stream<String> lines = Files.lines(file)) {
          long count = lines.count();
          if (count > MOST_LINES) {
            tooLong.put(root.relativize(file).toString(), count);
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(100);
    assertThat(tooLong).isEmpty();
  }

  private static boolean isSource(Path file) {
    String path = file.toString();
    String kind = path.substring(path.lastIndexOf('.') + 1);
    return KINDS.contains(kind)
        && path.contains("/src/")
        && !path.contains("/target/")
        && Files.isRegularFile(file);
  }

  /** Where the Maven wrapper lies. */
  private static Path root() {
    Path place = Path.of("").toAbsolutePath();
    while (place != null && !Files.exists(place.resolve("mvnw"))) {
      place = place.getParent();
    }
    assertThat(place).as("the directory of mvnw").isNotNull();
    return place == null ? Path.of("") : place;
  }
}
