package exolog.core.product.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What a plain JSON value, or a list of them, says for a field. */
final class Scalars {
  private Scalars() {}

  static void put(Field field, String key, JsonNode node, Raw into, Consumer<String> unreadable) {
    if (node.isArray() && field.kind() == Kind.COUNT) {
      into.say(String.valueOf(node.size()), false);
    } else if (field.kind() == Kind.FREE) {
      free(field, key, node, into);
    } else if (node.isArray() && field.kind() == Kind.TEXT) {
      List<String> parts = new ArrayList<>();
      node.forEach(part -> parts.add(part.asString("")));
      into.say(String.join(", ", parts), true);
    } else if (node.isArray() && node.isEmpty()) {
      into.say(field.words().containsKey("none") ? "none" : "", true);
    } else if (node.isArray() && node.size() == 1 && node.get(0).isValueNode()) {
      into.say(node.get(0).asString(""), node.get(0).isString());
    } else if (node.isValueNode()) {
      into.say(node.asString(""), node.isString());
    } else {
      unreadable.accept(
          field.path() + " is a list or an object where one value was expected, and was ignored.");
    }
  }

  private static void free(Field field, String key, JsonNode node, Raw into) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> child : node.properties()) {
        free(field, child.getKey(), child.getValue(), into);
      }
    } else if (node.isArray()) {
      node.forEach(part -> free(field, key, part, into));
    } else if (!node.isNull()) {
      boolean ownName =
          field.path().endsWith("." + key) || Fields.squeezed(field.path()).endsWith("." + key);
      into.add(ownName ? node.asString("") : key + " " + node.asString(""));
    }
  }
}
