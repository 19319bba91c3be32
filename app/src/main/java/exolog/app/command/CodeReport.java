package exolog.app.command;

import exolog.core.code.Code;
import exolog.core.code.CodeError;
import exolog.core.code.Codes;
import exolog.core.code.Gs1Elements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A code as the command tells it. The names of its keys are a contract. */
record CodeReport(
    String type,
    Map<String, @Nullable String> elements,
    @Nullable String digitalLink,
    List<CodeError> errors) {
  static CodeReport of(Code code) {
    return switch (code) {
      case Code.Gs1(Gs1Elements elements, var errors) ->
          new CodeReport(
              "gs1",
              told(elements),
              errors.isEmpty() ? Codes.canonicalLink(elements).orElse(null) : null,
              errors);
      case Code.Gs1DigitalLink(String base, Gs1Elements elements, var errors) ->
          new CodeReport(
              "gs1-digital-link",
              told(elements),
              errors.isEmpty() ? Codes.digitalLink(base, elements).orElse(null) : null,
              errors);
      case Code.Isbt128Din(var parts, var errors) ->
          new CodeReport("isbt128-din", parts, null, errors);
      case Code.Sec(var parts, var errors) -> new CodeReport("sec", parts, null, errors);
      case Code.Unknown(var errors) -> new CodeReport("unknown", Map.of(), null, errors);
    };
  }

  Map<String, @Nullable Object> asMap() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("type", type);
    map.put("valid", errors.isEmpty());
    map.put("elements", elements);
    map.put("digitalLink", digitalLink);
    map.put("errors", errors.stream().map(CodeReport::told).toList());
    return map;
  }

  String asText() {
    List<String> lines = new ArrayList<>();
    lines.add(type + (errors.isEmpty() ? ", valid" : ", not valid"));
    elements.forEach((name, text) ->
        lines.add("  %-20s %s".formatted(name, text == null ? "no such date" : text)));
    if (digitalLink != null) {
      lines.add("  " + digitalLink);
    }
    errors.forEach(error -> lines.add(error.sentence()));
    return Printable.of(String.join("\u2028", lines)).replace("\u2028", "\n") + "\n";
  }

  private static Map<String, Object> told(CodeError error) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("position", error.position());
    told.put("message", error.message());
    return told;
  }

  /** A date becomes an ISO day, with the six digits beside it; none where there is no such day. */
  private static Map<String, @Nullable String> told(Gs1Elements elements) {
    Map<String, @Nullable String> told = new LinkedHashMap<>();
    elements
        .texts()
        .forEach((identifier, text) -> {
          if (Codes.isDate(identifier)) {
            told.put(identifier, elements.day(identifier).map(Object::toString).orElse(null));
            told.put(identifier + "raw", text);
          } else {
            told.put(identifier, text);
          }
        });
    return told;
  }
}
