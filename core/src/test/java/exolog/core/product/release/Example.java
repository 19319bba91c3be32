package exolog.core.product.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The example of docs/howto/lot-check.md, in which every rule passes, and changes of it. */
final class Example {
  private static final JsonMapper JSON = new JsonMapper();

  private Example() {}

  static Path docs() {
    Path place = Path.of("").toAbsolutePath();
    while (!Files.exists(place.resolve("mvnw"))) {
      place = place.resolve("..").normalize();
    }
    return place.resolve("docs/howto");
  }

  static String text() {
    try {
      return Files.readString(docs().resolve("lot-check.example.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode tree() {
    return (ObjectNode) JSON.readTree(text());
  }

  /**
   * The verdict on the example after a change: each is a path and the JSON put there; - removes.
   */
  static Verdict with(String... changes) {
    ObjectNode tree = tree();
    for (int i = 0; i < changes.length; i += 2) {
      put(tree, changes[i], changes[i + 1]);
    }
    return check(tree.toString());
  }

  static Verdict check(String json) {
    return Rules.published().check(Dossier.read(json).orThrow());
  }

  private static void put(ObjectNode tree, String path, String json) {
    JsonNode parent = tree;
    String[] parts = path.split("/", -1);
    for (int i = 0; i + 1 < parts.length; i++) {
      parent = parent.isArray() ? parent.get(Integer.parseInt(parts[i])) : parent.get(parts[i]);
    }
    String last = parts[parts.length - 1];
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(last), JSON.readTree(json));
    } else if (json.equals("-")) {
      ((ObjectNode) parent).remove(last);
    } else {
      ((ObjectNode) parent).set(last, JSON.readTree(json));
    }
  }
}
