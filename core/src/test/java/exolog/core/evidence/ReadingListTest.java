package exolog.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import exolog.stats.table.CsvRow;
import exolog.stats.table.CsvTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the strict files with the reading list they were made from, where that list stands in a
 * folder shared/evidence somewhere above the project.
 */
class ReadingListTest {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s,\"]+");

  @ParameterizedTest
  @ValueSource(strings = {"studies", "results", "controls", "measurement", "safety", "kinetics"})
  void everyAddressOfTheReadingListIsKept(String file) throws IOException {
    String list = Files.readString(readingList().resolve(file + ".csv"));
    String ours = published(file);
    Set<String> addresses = addresses(list);
    assertThat(addresses).isNotEmpty();
    assertThat(addresses(ours)).containsAll(addresses);
  }

  @ParameterizedTest
  @CsvSource({"results, r", "controls, c", "measurement, m", "kinetics, k"})
  void everyNoteOfTheReadingListIsKeptInItsOwnRow(String file, String letter) {
    List<CsvRow> theirs = table(readingList().resolve(file + ".csv")).rows();
    List<CsvRow> ours = Shelf.ofClassPath().table(file + ".csv").rows();
    assertThat(ours).hasSameSizeAs(theirs);
    for (int i = 0; i < theirs.size(); i++) {
      assertThat(ours.get(i).text("row")).isEqualTo("%s%03d".formatted(letter, i + 1));
      assertThat(ours.get(i).text("note")).isEqualTo(theirs.get(i).text("notes"));
      assertThat(ours.get(i).text("confidence")).isEqualTo(theirs.get(i).text("confidence"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"results", "controls"})
  void everyFigureOfTheReadingListIsKeptInItsOwnRow(String file) {
    List<CsvRow> theirs = table(readingList().resolve(file + ".csv")).rows();
    List<CsvRow> ours = Shelf.ofClassPath().table(file + ".csv").rows();
    for (int i = 0; i < theirs.size(); i++) {
      CsvRow their = theirs.get(i);
      CsvRow our = ours.get(i);
      String figure =
          List.of("mean", "median", "change_mean", "change_percent").stream()
              .map(their::text)
              .collect(Collectors.joining());
      assertThat(our.text("study")).isEqualTo(their.text("study_id"));
      assertThat(our.text("measure")).isEqualTo(their.text("outcome"));
      assertThat(our.text("unit_text")).isEqualTo(their.text("unit"));
      assertThat(our.text("value")).as(our.text("row")).isEqualTo(figure);
      assertThat(our.text("sd")).isEqualTo(their.text("sd") + their.text("change_sd"));
      assertThat(our.text("n")).isEqualTo(their.text("n"));
      assertThat(our.text("time_weeks")).isEqualTo(their.text("time_weeks"));
      assertThat(our.text("p_text")).isEqualTo(their.text("p_value"));
    }
  }

  @Test
  void everyWordAboutAStudyIsKept() {
    List<CsvRow> theirs = table(readingList().resolve("studies.csv")).rows();
    List<CsvRow> ours = Shelf.ofClassPath().table("studies.csv").rows();
    assertThat(ours).hasSameSizeAs(theirs);
    for (int i = 0; i < theirs.size(); i++) {
      CsvRow their = theirs.get(i);
      CsvRow our = ours.get(i);
      assertThat(our.text("study")).isEqualTo(their.text("study_id"));
      assertThat(our.text("funding_conflict")).isEqualTo(their.text("funding_conflict"));
      assertThat(our.text("adverse_events")).isEqualTo(their.text("adverse_events"));
      assertThat(our.text("source_text")).isEqualTo(their.text("product_source"));
      assertThat(our.text("condition_text")).isEqualTo(their.text("condition"));
      assertThat(our.text("delivery_text")).isEqualTo(their.text("delivery"));
      assertThat(our.text("note")).startsWith(their.text("notes"));
    }
  }

  private static Set<String> addresses(String text) {
    var found = new HashSet<String>();
    var matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static String published(String file) throws IOException {
    String text = "";
    for (String part : file.equals("controls") ? List.of(file, "control_studies") : List.of(file)) {
      try (var in = Evidence.class.getResourceAsStream(part + ".csv")) {
        assertThat(in).isNotNull();
        text += new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    return text;
  }

  private static CsvTable table(Path path) {
    return CsvTable.read(path).orThrow();
  }

  private static Path readingList() {
    for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
      Path list = above.resolve("shared").resolve("evidence");
      if (Files.isRegularFile(list.resolve("results.csv"))) {
        return list;
      }
    }
    String why =
        "SKIPPED: no folder shared/evidence above the project, so the evidence files were not"
            + " compared with the reading list they were made from.";
    System.err.println(why);
    return abort(why);
  }
}
