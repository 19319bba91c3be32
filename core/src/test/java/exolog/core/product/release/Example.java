package exolog.core.product.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The example of docs/howto/lot-check.md, in which every rule passes, and changes of it. */
final class Example {
  private static final JsonMapper JSON = new JsonMapper();

  private Example() {}

  static Path docs() {
    Path place = Path.of("").toAbsolutePath();
    while (!Files.exists(place.resolve("mvnw"))) {
      place = place.resolveSibling("..").normalize();
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
    if (json.equals("-")) {
      ((ObjectNode) parent).remove(parts[parts.length - 1]);
    } else {
      ((ObjectNode) parent).set(parts[parts.length - 1], JSON.readTree(json));
    }
  }
}
