package exolog.core.product.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schema 2020-12 of a dossier, made of its fields: their first paths, the tidy way. */
final class Schema {
  private Schema() {}

  static Map<String, Object> of(Fields fields) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "What is known of a lot, as exolog lot check reads it");
    schema.put(
        "description",
        "Every field may be left out: what is absent is NOT_TESTED. Other keys are ignored and named.");
    schema.put("type", "object");
    fields.rows().forEach(field -> put(schema, field));
    return schema;
  }

  private static void put(Map<String, Object> root, Field field) {
    Map<String, Object> at = root;
    String[] parts = field.path().split("\\.", -1);
    for (int i = 0; i + 1 < parts.length; i++) {
      at = below(at, parts[i]);
    }
    Map<String, Object> own = below(at, parts[parts.length - 1]);
    own.put("description", field.about());
    switch (field.kind()) {
      case TEXT -> own.put("type", List.of("string", "boolean", "object"));
      case WORD -> own.put("examples", field.words().values().stream().distinct().toList());
      case FLAG -> own.put("type", List.of("boolean", "string"));
      case DAY -> own.put("format", "date");
      case AMOUNT -> {
        own.put("type", List.of("number", "string", "object"));
        own.put("x-unit", field.unit());
        Map<String, Object> value = properties(own);
        for (String key : List.of("value", "lod")) {
          value.computeIfAbsent(key, _ -> typed(List.of("number", "string")));
        }
        for (String key : List.of("unit", "method", "page")) {
          value.computeIfAbsent(key, _ -> typed("string"));
        }
      }
      case COUNT -> own.put("type", List.of("integer", "string", "array", "boolean"));
      case LIST -> {
        own.put("type", List.of("array", "object"));
        own.put("items", typed("object"));
      }
      case FREE -> {}
    }
  }

  /** Where the parent is a list, below its entries. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> below(Map<String, Object> parent, String name) {
    Map<String, Object> holder = (Map<String, Object>) parent.getOrDefault("items", parent);
    return (Map<String, Object>)
        properties(holder).computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> properties(Map<String, Object> schema) {
    return (Map<String, Object>)
        schema.computeIfAbsent("properties", _ -> new LinkedHashMap<String, Object>());
  }

  private static Map<String, Object> typed(Object type) {
    Map<String, Object> typed = new LinkedHashMap<>();
    typed.put("type", type);
    return typed;
  }
}
