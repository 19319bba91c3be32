package exolog.core.code;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names and texts in the order in which a code gives them. */
final class Parts {
  private Parts() {}

  static Map<String, String> inOrder(Map<String, String> parts) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }
}
