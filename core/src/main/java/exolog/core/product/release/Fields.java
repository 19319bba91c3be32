package exolog.core.product.release;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a dossier, found under any of their paths. */
final class Fields {
  static final Fields PUBLISHED = read();

  private final List<Field> rows;
  private final Map<String, Field> byPath;
  private final Map<String, String> prefixes;
  private final Set<String> transparent;
  private final Set<String> beginnings;
  private final Map<String, String> own = new HashMap<>();

  private Fields(
      List<Field> rows,
      Map<String, Field> byPath,
      Map<String, String> prefixes,
      Set<String> transparent) {
    this.rows = rows;
    this.byPath = byPath;
    this.prefixes = prefixes;
    this.transparent = transparent;
    this.beginnings = new java.util.HashSet<>();
    byPath.keySet().forEach(this::noteBeginnings);
    rows.forEach(row -> own.put(row.path(), squeezed(row.path())));
  }

  private void noteBeginnings(String path) {
    for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
      beginnings.add(path.substring(0, dot));
    }
  }

  List<Field> rows() {
    return rows;
  }

  Field named(String path) {
    Field field = byPath.get(squeezed(path));
    if (field == null) {
      throw new IllegalArgumentException("fields.yaml has no field " + path);
    }
    return field;
  }

  /** The field at a squeezed path, if there is one. */
  @Nullable Field at(String squeezed) {
    return byPath.get(squeezed);
  }

  /** A field's own path, squeezed. */
  String own(Field field) {
    String known = own.get(field.path());
    return known == null ? squeezed(field.path()) : known;
  }

  /** Whether fields stand below this squeezed path. */
  boolean hasBelow(String squeezed) {
    return beginnings.contains(squeezed);
  }

  /** The squeezed path of a key below another, other names of a branch brought to its own. */
  String below(String parent, String key) {
    String segment = squeezedSegment(key);
    if (parent.isEmpty() && transparent.contains(segment)) {
      return "";
    }
    String path = parent.isEmpty() ? segment : parent + "." + segment;
    return prefixes.getOrDefault(path, path);
  }

  static String squeezed(String path) {
    return isSqueezed(path) ? path : squeeze(path);
  }

  /** Most names come so, and every certificate asks this of hundreds. */
  private static boolean isSqueezed(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '.') {
        return false;
      }
    }
    return true;
  }

  private static String squeeze(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '.' || Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }

  static String squeezedSegment(String key) {
    return squeezed(key).replace(".", "");
  }

  private static Fields read() {
    Map<String, Object> file = Resource.read("fields.yaml");
    Map<String, Object> lists = Resource.map(file.get("words"));
    List<String> listPaths =
        Resource.list(file.get("fields")).stream()
            .map(Resource::map)
            .filter(row -> Resource.text(row, "kind").equals("list"))
            .map(row -> Resource.text(row, "path"))
            .toList();
    List<Field> rows =
        Resource.list(file.get("fields")).stream()
            .map(Resource::map)
            .map(row -> field(row, lists, listPaths))
            .toList();
    Map<String, Field> byPath = new HashMap<>();
    rows.forEach(row -> byPath.put(squeezed(row.path()), row));
    rows.forEach(row -> row.also().forEach(path -> byPath.putIfAbsent(squeezed(path), row)));
    Map<String, String> prefixes = new HashMap<>();
    Resource.map(file.get("prefixes"))
        .forEach((from, to) -> prefixes.put(squeezed(from), squeezed(String.valueOf(to))));
    Set<String> transparent =
        Set.copyOf(Resource.texts(file.get("transparent")).stream().map(Fields::squeezed).toList());
    return new Fields(rows, byPath, prefixes, transparent);
  }

  private static Field field(
      Map<String, Object> row, Map<String, Object> lists, List<String> listPaths) {
    String path = Resource.text(row, "path");
    Object words =
        row.containsKey("list") ? lists.get(Resource.text(row, "list")) : row.get("words");
    return new Field(
        path,
        Kind.valueOf(Resource.text(row, "kind").toUpperCase(Locale.ROOT)),
        Resource.text(row, "unit", ""),
        Optional.ofNullable(row.get("most")).map(String::valueOf).map(BigDecimal::new),
        words(Resource.map(words)),
        Resource.texts(row.get("also")),
        Resource.text(row, "named", ""),
        Resource.text(row, "valued", ""),
        listPaths.stream()
            .filter(list -> path.startsWith(list + "."))
            .reduce((shorter, longer) -> longer),
        row.containsKey("traced"),
        Resource.text(row, "about"));
  }

  private static Map<String, String> words(Map<String, Object> keys) {
    Map<String, String> words = new LinkedHashMap<>();
    keys.forEach((key, spellings) -> {
      words.put(squeezedSegment(key), key);
      Resource.texts(spellings).forEach(word -> words.put(squeezedSegment(word), key));
    });
    return words;
  }
}
