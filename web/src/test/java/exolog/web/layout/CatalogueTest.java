package exolog.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Pattern WHOLE =
      Pattern.compile("\\b(?:say|sayOr|entry\\([^,()]+,)\\(?\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern COUNTED = Pattern.compile("\\bcount\\(\\s*\"([^\"]+)\"\\s*,");
  private static final Pattern BEGUN = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z]+)*\\.)\"");
  private static final Pattern NAMED = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z]+)+)\"");

  @Test
  void every_text_that_a_page_asks_for_is_in_the_catalogue() throws IOException {
    Set<String> asked = new TreeSet<>(found(WHOLE));
    found(COUNTED).forEach(key -> asked.addAll(List.of(key + ".one", key + ".many")));
    assertThat(asked).hasSizeGreaterThan(50);
    assertThat(Words.keys()).containsAll(asked);
    for (String prefix : found(BEGUN)) {
      assertThat(Words.keys()).as("a text for %s…", prefix).anyMatch(key -> key.startsWith(prefix));
    }
  }

  @Test
  void every_text_in_the_catalogue_is_asked_for_by_a_page() throws IOException {
    Set<String> asked = new TreeSet<>(found(WHOLE));
    asked.addAll(found(NAMED));
    found(COUNTED).forEach(key -> asked.addAll(List.of(key + ".one", key + ".many")));
    Set<String> begun = found(BEGUN);
    assertThat(Words.keys())
        .allMatch(key -> asked.contains(key) || begun.stream().anyMatch(key::startsWith));
  }

  @Test
  void no_text_loses_its_apostrophe_or_shows_a_bare_blank() {
    for (String key : Words.keys()) {
      String text = Words.say(key, "a", "b", "c", "d", "e", "f", "g", "h");
      assertThat(text).as(key).isNotBlank().doesNotContain("{", "}", "''");
    }
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|jte)"))
          .map(CatalogueTest::read)
          .flatMap(text -> pattern.matcher(text).results().map(result -> result.group(1)))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
