package exolog.core.product.release;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was written for one field, before it is understood. */
final class Raw {
  final Field field;
  private @Nullable String value;
  private boolean isWord;
  private @Nullable String second;
  private final Map<String, String> attributes = new HashMap<>(4);

  Raw(Field field) {
    this.field = field;
  }

  /** A second, different value is kept too: the dossier contradicts itself. */
  void say(String text, boolean word) {
    if (value == null) {
      value = text;
      isWord = word;
    } else if (!value.equals(text)) {
      second = text;
    }
  }

  /** Parts of one free text, in the order they come. */
  void add(String text) {
    value = value == null ? text : value.length() > 2_000 ? value : value + ", " + text;
  }

  void note(String attribute, String text) {
    attributes.put(attribute, text);
  }

  @Nullable String value() {
    return value;
  }

  /** True for a JSON string, false for a bare number or boolean. */
  boolean isWord() {
    return isWord;
  }

  @Nullable String second() {
    return second;
  }

  String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }

  Map<String, String> attributes() {
    return attributes;
  }
}
