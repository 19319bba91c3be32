package exolog.core.code;

import exolog.core.code.ApplicationIdentifier.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of application identifiers, a file beside this class: four columns with tabs. */
final class ApplicationIdentifiers {
  private static final String FILE = "application-identifiers.tsv";
  private static final Pattern PART = Pattern.compile("(\\[?)([NXYZ])(\\.\\.)?(\\d+)]?");
  private static final Pattern FAMILY = Pattern.compile("(\\d+)-(\\d+)(?:\\*(\\d)-(\\d))?");
  private static final Map<String, ApplicationIdentifier> ALL = read();

  private ApplicationIdentifiers() {}

  static Optional<ApplicationIdentifier> find(String digits) {
    return Optional.ofNullable(ALL.get(digits));
  }

  /** The identifier a text begins with. No identifier begins another, so the first is the one. */
  static Optional<ApplicationIdentifier> startOf(Typed text) {
    for (int length = 2; length <= 4 && length <= text.length(); length++) {
      ApplicationIdentifier found = ALL.get(text.text().substring(0, length));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static Map<String, ApplicationIdentifier> read() {
    Map<String, ApplicationIdentifier> all = new HashMap<>();
    text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .forEach(row ->
            expand(row[0])
                .forEach(digits -> all.put(digits, identifier(digits, row[1], row[2], row[3]))));
    return Map.copyOf(all);
  }

  private static ApplicationIdentifier identifier(
      String digits, String format, String check, String name) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(format);
    while (matcher.find()) {
      int most = Integer.parseInt(matcher.group(4));
      boolean varies = matcher.group(3) != null;
      boolean mayMiss = !matcher.group(1).isEmpty();
      parts.add(new Part(matcher.group(2).charAt(0), mayMiss ? 0 : varies ? 1 : most, most));
    }
    int keyLength = check.startsWith("key") ? Integer.parseInt(check.substring(3)) : 0;
    return new ApplicationIdentifier(digits, name, parts, keyLength, check.equals("date"));
  }

  /** "410-417" are eight of them; "310-316*0-5" are seven, each with a decimal place behind. */
  private static List<String> expand(String row) {
    Matcher family = FAMILY.matcher(row);
    if (!family.matches()) {
      return List.of(row);
    }
    List<String> members = new ArrayList<>();
    int length = family.group(1).length();
    for (int i = Integer.parseInt(family.group(1)); i <= Integer.parseInt(family.group(2)); i++) {
      String member = String.format("%0" + length + "d", i);
      if (family.group(3) == null) {
        members.add(member);
        continue;
      }
      for (char place = family.group(3).charAt(0); place <= family.group(4).charAt(0); place++) {
        members.add(member + place);
      }
    }
    return members;
  }

  private static String text() {
    try (InputStream in = ApplicationIdentifiers.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
