package exolog.core.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts of this version of the software, from {@code texts/} beside this package. */
public final class ConsentTexts {
  private static final String INDEX = "texts/index.csv";
  private static final String QUESTIONS = "texts/teach-back.tsv";

  private final List<ConsentText> texts;

  private ConsentTexts(List<ConsentText> texts) {
    this.texts = texts;
  }

  public static ConsentTexts published() {
    List<String[]> questions =
        resource(QUESTIONS).lines().skip(1).map(line -> line.split("\t", -1)).toList();
    return new ConsentTexts(
        resource(INDEX).lines().skip(1).map(line -> read(line.split(",", -1), questions)).toList());
  }

  /** The text in force on a day. Every scope has one. */
  public ConsentText current(Scope scope, LocalDate day) {
    return texts.stream()
        .filter(text -> text.scope() == scope && !text.validFrom().isAfter(day))
        .max(Comparator.comparingInt(ConsentText::version))
        .orElseThrow(
            () -> new IllegalStateException("no consent text for " + scope + " on " + day));
  }

  /** A text somebody signed earlier. */
  public Optional<ConsentText> version(Scope scope, int version, String language) {
    return texts.stream()
        .filter(text ->
            text.scope() == scope && text.version() == version && text.language().equals(language))
        .findFirst();
  }

  private static ConsentText read(String[] row, List<String[]> questions) {
    String[] name = Arrays.copyOf(row, 3);
    List<String> parts =
        Arrays.stream(resource("texts/" + String.join(".", name) + ".txt").split("\\n\\s*\\n"))
            .map(String::strip)
            .toList();
    return new ConsentText(
        Scope.valueOf(row[0]),
        Integer.parseInt(row[1]),
        row[2],
        LocalDate.parse(row[3]),
        Optional.of(row[4]).filter(months -> !months.isEmpty()).map(Integer::valueOf),
        parts.getFirst(),
        parts.subList(1, parts.size()),
        questions.stream()
            .filter(question -> Arrays.equals(question, 0, 3, name, 0, 3))
            .map(question -> new TeachBack(question[3], question[4], question[5]))
            .toList(),
        Seal.of(String.join("\n", parts)));
  }

  private static String resource(String name) {
    try (@Nullable InputStream stream = ConsentTexts.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the consent text " + name + " is missing from the build");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
