package exolog.core.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts of this version of the software, from {@code texts/} beside this package. */
public final class ConsentTexts {
  private static final String INDEX = "texts/index.csv";

  private final List<ConsentText> texts;

  private ConsentTexts(List<ConsentText> texts) {
    this.texts = texts;
  }

  public static ConsentTexts published() {
    return new ConsentTexts(resource(INDEX).lines().skip(1).map(ConsentTexts::read).toList());
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

  private static ConsentText read(String line) {
    String[] columns = line.split(",", -1);
    String file = "texts/" + columns[0] + "." + columns[1] + "." + columns[2] + ".txt";
    String whole = resource(file);
    List<String> parts = Arrays.asList(whole.strip().split("\\n\\s*\\n"));
    return new ConsentText(
        Scope.valueOf(columns[0]),
        Integer.parseInt(columns[1]),
        columns[2],
        LocalDate.parse(columns[3]),
        parts.getFirst().strip(),
        parts.stream().skip(1).map(String::strip).toList(),
        hash(parts));
  }

  private static String hash(List<String> parts) {
    try {
      byte[] text =
          String.join("\n", parts.stream().map(String::strip).toList())
              .getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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
