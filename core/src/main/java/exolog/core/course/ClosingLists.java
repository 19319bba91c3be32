package exolog.core.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked when a session is closed, as this version of the software has it. */
public final class ClosingLists {
  private final List<Reaction> reactions;
  private final List<Aftercare> aftercare;

  private ClosingLists(List<Reaction> reactions, List<Aftercare> aftercare) {
    this.reactions = reactions;
    this.aftercare = aftercare;
  }

  public static ClosingLists published() {
    return new ClosingLists(
        rows("reactions.tsv").map(row -> new Reaction(row[0], row[1], row[2])).toList(),
        rows("aftercare.tsv")
            .map(row ->
                new Aftercare(
                    row[0], Integer.parseInt(row[1]), LocalDate.parse(row[2]), row[3], row[4]))
            .toList());
  }

  public List<Reaction> reactions() {
    return reactions;
  }

  /** The instructions in force on a day, each in its newest version. */
  public List<Aftercare> aftercare(LocalDate day) {
    Map<String, Aftercare> newest = new LinkedHashMap<>();
    aftercare.stream()
        .filter(one -> !one.validFrom().isAfter(day))
        .sorted(Comparator.comparingInt(Aftercare::version))
        .forEach(one -> newest.put(one.key(), one));
    return List.copyOf(newest.values());
  }

  /** The words a patient was given then. */
  public Optional<Aftercare> aftercare(String key, int version) {
    return aftercare.stream()
        .filter(one -> one.key().equals(key) && one.version() == version)
        .findFirst();
  }

  /** As the list has them: what matters most is not what the alphabet has first. */
  Comparator<Aftercare> order() {
    return Comparator.comparingInt(aftercare::indexOf);
  }

  private static Stream<String[]> rows(String file) {
    try (@Nullable InputStream stream = ClosingLists.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing from the build");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
