package exolog.core.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** GS1 elements as a web address (GS1 Digital Link Standard: URI Syntax, section 4). */
final class DigitalLink {
  /** Where GS1 itself resolves keys: the canonical form of a link. */
  static final String CANONICAL = "https://id.gs1.org";

  /** A key and the qualifiers that may follow it in the path, in this order. */
  private static final Map<String, List<String>> KEYS = keys();

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^/?#\\s]+");
  private static final Pattern BARE = Pattern.compile("[!'()*\\-._~0-9A-Za-z:]");

  private final Typed typed;
  private final ElementsRead read;

  private DigitalLink(Typed typed, int thisYear) {
    this.typed = typed;
    this.read = new ElementsRead(thisYear);
  }

  static boolean isAddress(Typed typed) {
    return ADDRESS.matcher(typed.text()).lookingAt();
  }

  /** Empty where the address has no key in its path and so is no Digital Link. */
  static Optional<Code> read(Typed typed, int thisYear) {
    Typed whole = typed.part(0, before(typed, 0, '#'));
    return new DigitalLink(whole, thisYear).read();
  }

  /** The address of these elements; empty where none of them is a key. */
  static Optional<String> write(String base, Map<String, String> elements) {
    return KEYS.keySet().stream()
        .filter(elements::containsKey)
        .findFirst()
        .map(key -> write(base, key, elements));
  }

  private static String write(String base, String key, Map<String, String> elements) {
    Map<String, String> left = new LinkedHashMap<>(elements);
    StringBuilder link = new StringBuilder(base.replaceAll("/+$", ""));
    link.append('/').append(key).append('/').append(encoded(String.valueOf(left.remove(key))));
    for (String qualifier : KEYS.getOrDefault(key, List.of())) {
      String value = left.remove(qualifier);
      if (value != null) {
        link.append('/').append(qualifier).append('/').append(encoded(value));
      }
    }
    String query =
        left.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? link.toString() : link.append('?').append(query).toString();
  }

  private Optional<Code> read() {
    int query = before(typed, 0, '?');
    List<Typed> segments = split(typed.part(0, query), "/");
    // The first three are the scheme, nothing and the host.
    for (int i = 3; i < segments.size(); i++) {
      if (KEYS.containsKey(segments.get(i).text())) {
        path(segments.subList(i, segments.size()));
        if (query < typed.length()) {
          attributes(typed.from(query + 1));
        }
        String base =
            segments.subList(0, i).stream().map(Typed::text).collect(Collectors.joining("/"));
        return Optional.of(new Code.Gs1DigitalLink(base, read.elements(), read.errors()));
      }
    }
    return Optional.empty();
  }

  private void path(List<Typed> segments) {
    Typed key = segments.getFirst();
    List<String> qualifiers = KEYS.getOrDefault(key.text(), List.of());
    int done = -1;
    for (int i = 0; i < segments.size(); i += 2) {
      Typed identifier = segments.get(i);
      if (identifier.length() == 0 && i == segments.size() - 1) {
        return;
      }
      int place = qualifiers.indexOf(identifier.text());
      if (i > 0 && place <= done) {
        read.refuse(misplaced(identifier, key.text(), qualifiers));
        return;
      }
      done = i > 0 ? place : done;
      if (i + 1 >= segments.size()) {
        read.refuse(
            identifier.error(
                identifier.length(),
                "The value of "
                    + title(identifier.text())
                    + " is missing. Expected it after a /."));
        return;
      }
      if (!element(identifier, segments.get(i + 1))) {
        return;
      }
    }
  }

  private static CodeError misplaced(Typed identifier, String key, List<String> qualifiers) {
    String order = qualifiers.isEmpty() ? "nothing" : String.join(", ", qualifiers);
    return identifier.error(
        0,
        Shown.of(identifier.text())
            + " does not belong here: after "
            + title(key)
            + " the path takes "
            + order
            + (qualifiers.isEmpty() ? "" : ", each at most once and in this order")
            + "; every other element goes behind a question mark, as ?17=270930.");
  }

  private void attributes(Typed query) {
    for (Typed pair : split(query, "[&;]")) {
      int equals = before(pair, 0, '=');
      Typed name = pair.part(0, equals);
      // What is not all digits belongs to the resolver or to the owner of the address.
      if (!name.text().matches("\\d+")) {
        continue;
      }
      if (ApplicationIdentifiers.find(name.text()).isEmpty()) {
        read.refuse(
            name.error(
                0,
                Shown.of(name.text())
                    + " is no GS1 application identifier, and names of digits alone are kept for"
                    + " those. Expected one such as 17 (expiry), or a name with letters."));
      } else {
        element(name, pair.from(Math.min(equals + 1, pair.length())));
      }
    }
  }

  private boolean element(Typed name, Typed encoded) {
    ApplicationIdentifier identifier = ApplicationIdentifiers.find(name.text()).orElseThrow();
    Typed text = encoded.percentDecoded();
    boolean shortGtin =
        identifier.digits().equals("01") && text.text().matches("\\d{8}|\\d{12,13}");
    return read.add(identifier, name, shortGtin ? text.led(GtinCheck.padded(text.text())) : text);
  }

  private static String title(String digits) {
    return ApplicationIdentifiers.find(digits).map(ApplicationIdentifier::title).orElse(digits);
  }

  private static int before(Typed text, int start, char sought) {
    int found = text.text().indexOf(sought, start);
    return found < 0 ? text.length() : found;
  }

  private static List<Typed> split(Typed text, String separator) {
    List<Typed> parts = new ArrayList<>();
    Matcher matcher = Pattern.compile(separator).matcher(text.text());
    int start = 0;
    while (matcher.find()) {
      parts.add(text.part(start, matcher.start()));
      start = matcher.end();
    }
    parts.add(text.from(start));
    return parts;
  }

  /** What a path or query may not hold bare (RFC 3986) becomes %XX. */
  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String c = String.valueOf((char) (b & 0xff));
      encoded.append(BARE.matcher(c).matches() ? c : "%%%02X".formatted(b & 0xff));
    }
    return encoded.toString();
  }

  private static Map<String, List<String>> keys() {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    keys.put("01", List.of("22", "10", "21", "235"));
    keys.put("8006", List.of("22", "10", "21"));
    keys.put("8013", List.of());
    keys.put("8010", List.of("8011"));
    keys.put("00", List.of());
    keys.put("8003", List.of());
    keys.put("8004", List.of("7040"));
    keys.put("8017", List.of("8019"));
    keys.put("8018", List.of("8019"));
    keys.put("414", List.of("254", "7040"));
    keys.put("417", List.of("7040"));
    for (String key : List.of("253", "255", "401", "402")) {
      keys.put(key, List.of());
    }
    return keys;
  }
}
