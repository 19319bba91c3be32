package exolog.core.product.claims;

import exolog.core.answer.Checks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for promises in every language at once: a product's name is written in one language and
 * read in another.
 */
public final class Claims {
  private static final String FILE = "claims.tsv";
  private static final List<Banned> BANNED = read();

  private Claims() {}

  private record Banned(Pattern pattern, String language, String why, String instead) {}

  /** Every promise in a text, in the order of their places. */
  public static List<Claim> in(String text) {
    List<Claim> found = new ArrayList<>();
    for (Banned banned : BANNED) {
      Matcher matcher = banned.pattern().matcher(text);
      while (matcher.find()) {
        found.add(
            new Claim(
                matcher.group(),
                matcher.start() + 1,
                banned.language(),
                banned.why(),
                banned.instead()));
      }
    }
    found.sort(Comparator.comparingInt(Claim::position));
    return found;
  }

  /** Notes a refusal for the first promise in a field. */
  public static Checks check(Checks checks, String key, String field, String title, String text) {
    in(text).stream()
        .findFirst()
        .ifPresent(claim -> checks.require(false, key, field, text, claim.sentence(title)));
    return checks;
  }

  private static List<Banned> read() {
    return text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(row -> new Banned(pattern(row[1]), row[0], row[2], row[3]))
        .toList();
  }

  /** Words as whole words; a star stands for any ending, a blank also for a hyphen. */
  private static Pattern pattern(String words) {
    String inside =
        words.replace("*", "\\p{L}*").replace(" ", "[\\s\\u00a0\\p{Pd}]*").replace("'", "['’]");
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + inside + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String text() {
    try (InputStream in = Claims.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
