package exolog.core.product.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    if (shared.isEmpty()) {
      return;
    }
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

  /**
   * What a later document says takes the place of what an earlier one said. Entries of one name,
   * such as a marker tested again, are the same entry; steps are a whole.
   */
  void overlay(Branch later) {
    later.raws.forEach((path, raw) -> {
      later.inherit(raw);
      raws.put(path, raw);
    });
    later.lists.forEach((path, entries) -> {
      List<Branch> earlier = lists.getOrDefault(path, List.of());
      lists.put(path, path.equals("separation.steps") ? entries : joined(path, earlier, entries));
    });
  }

  private static List<Branch> joined(String path, List<Branch> earlier, List<Branch> later) {
    boolean same = path.equals("donor");
    if (same && earlier.size() == 1 && later.size() == 1) {
      earlier.getFirst().overlay(later.getFirst());
      return earlier;
    }
    List<Branch> all = new ArrayList<>(earlier);
    for (Branch entry : later) {
      String name = entry.name(path);
      Optional<Branch> known =
          earlier.stream().filter(other -> other.name(path).equals(name)).findFirst();
      if (same && known.isPresent()) {
        known.get().overlay(entry);
      } else {
        all.removeIf(other -> earlier.contains(other) && other.name(path).equals(name));
        all.add(entry);
      }
    }
    return all;
  }

  private String name(String list) {
    Raw raw = raws.get(list + "." + Fields.PUBLISHED.named(list).named());
    return raw == null || raw.value() == null ? "" : Fields.squeezedSegment(raw.value());
  }

  Dossier understood(Understanding understanding, List<String> notes) {
    Map<String, Given> values = new HashMap<>();
    Map<String, Map<String, String>> attributes = new HashMap<>();
    raws.forEach((path, raw) -> {
      inherit(raw);
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
