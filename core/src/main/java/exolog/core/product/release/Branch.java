package exolog.core.product.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dossier, or one entry of a list in it, while it is being read. */
final class Branch {
  private final Map<String, Raw> raws = new LinkedHashMap<>();
  private final Map<String, List<Branch>> lists = new HashMap<>();
  private final Map<String, Map<String, String>> shared = new HashMap<>(0);

  Raw raw(Field field) {
    return raws.computeIfAbsent(field.path(), _ -> new Raw(field));
  }

  /** What holds for every field below a path that has no attribute of its own. */
  void note(String parent, String attribute, String text) {
    shared.computeIfAbsent(parent, _ -> new HashMap<>(2)).putIfAbsent(attribute, text);
  }

  private void inherit(Raw raw) {
    String path = Fields.squeezed(raw.field.path());
    for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      shared
          .getOrDefault(path.substring(0, dot), Map.of())
          .forEach((attribute, text) -> {
            if (raw.attribute(attribute).isEmpty()) {
              raw.note(attribute, text);
            }
          });
    }
  }

  Branch entry(Field list) {
    Branch entry = new Branch();
    lists.computeIfAbsent(list.path(), _ -> new ArrayList<>()).add(entry);
    return entry;
  }

  Dossier understood(Understanding understanding, List<String> notes) {
    Map<String, Given> values = new HashMap<>();
    Map<String, Map<String, String>> attributes = new HashMap<>();
    raws.forEach((path, raw) -> {
      if (!shared.isEmpty()) {
        inherit(raw);
      }
      understanding.of(raw.field, raw).ifPresent(given -> values.put(path, given));
      if (!raw.attributes().isEmpty()) {
        attributes.put(path, raw.attributes());
      }
    });
    Map<String, List<Dossier>> entries = new HashMap<>();
    lists.forEach((path, branches) ->
        entries.put(
            path,
            branches.stream().map(branch -> branch.understood(understanding, notes)).toList()));
    return new Dossier(values, entries, attributes, notes);
  }
}
