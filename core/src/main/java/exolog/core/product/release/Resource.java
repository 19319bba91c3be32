package exolog.core.product.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A YAML file beside this class, as maps and lists of text. A fault in one is our own bug and names
 * the file.
 */
final class Resource {
  private Resource() {}

  static String text(String file) {
    try (var in = Resource.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path beside the rules");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read", e);
    }
  }

  static Map<String, Object> read(String file) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return map(new Yaml(new SafeConstructor(options)).load(text(file)));
  }

  static Map<String, Object> map(@Nullable Object yaml) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (yaml instanceof Map<?, ?> given) {
      given.forEach((key, value) -> map.put(String.valueOf(key), value));
    } else if (yaml != null) {
      throw new IllegalStateException("expected a map, found " + yaml);
    }
    return map;
  }

  static List<?> list(@Nullable Object yaml) {
    return yaml == null ? List.of() : yaml instanceof List<?> given ? given : List.of(yaml);
  }

  static List<String> texts(@Nullable Object yaml) {
    return list(yaml).stream().map(String::valueOf).toList();
  }

  static String text(Map<String, Object> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("\"" + key + "\" is missing in " + map);
    }
    return String.valueOf(value);
  }

  static String text(Map<String, Object> map, String key, String otherwise) {
    return map.containsKey(key) ? text(map, key) : otherwise;
  }
}
