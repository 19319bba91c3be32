package exolog.core.product.release;

import exolog.core.answer.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lot: its certificate, donors, bank, preparation and label. What nobody stated
 * is absent, and a rule that needs it reads NOT_TESTED.
 */
public final class Dossier {
  private final Map<String, Given> values;
  private final Map<String, List<Dossier>> lists;
  private final Map<String, Map<String, String>> attributes;
  private final List<String> notes;

  Dossier(
      Map<String, Given> values,
      Map<String, List<Dossier>> lists,
      Map<String, Map<String, String>> attributes,
      List<String> notes) {
    this.values = values;
    this.lists = lists;
    this.attributes = attributes;
    this.notes = notes;
  }

  /** Reads JSON as docs/howto/lot-check.schema.json describes it. */
  public static Answer<Dossier> read(String json) {
    return DossierReader.read(json);
  }

  /** Reads several documents about one lot: where two speak of one field, the later one counts. */
  public static Answer<Dossier> read(List<String> documents) {
    return DossierReader.read(documents);
  }

  /** What was ignored, or read with an assumption. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** A text, number or word as it was written; empty where nothing clear is stated. */
  public Optional<String> shown(String path) {
    Given given = values.get(path);
    return given == null || given instanceof Given.Unclear
        ? Optional.empty()
        : Optional.of(given.shown());
  }

  @Nullable Given at(String path) {
    return values.get(path);
  }

  /** Every value of a field, one an entry where it stands in a list; null where it is not given. */
  List<@Nullable Given> all(Field field) {
    if (field.list().isEmpty()) {
      List<@Nullable Given> one = new ArrayList<>(1);
      one.add(values.get(field.path()));
      return one;
    }
    List<@Nullable Given> found = new ArrayList<>();
    each(field.list().get()).forEach(entry -> found.add(entry.at(field.path())));
    if (found.isEmpty()) {
      found.add(null);
    }
    return found;
  }

  List<Dossier> each(String list) {
    return lists.getOrDefault(list, List.of());
  }

  /** A number that is known exactly, in the unit of its field. */
  public Optional<BigDecimal> exact(String path) {
    return values.get(path) instanceof Given.Amount(var value, var bound, _)
            && bound == Given.Bound.EXACT
        ? Optional.of(value)
        : Optional.empty();
  }

  Optional<LocalDate> day(String path) {
    return values.get(path) instanceof Given.Day(LocalDate day)
        ? Optional.of(day)
        : Optional.empty();
  }

  Optional<String> text(String path) {
    return values.get(path) instanceof Given.Text(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The key of a word. */
  Optional<String> word(String path) {
    return values.get(path) instanceof Given.Word(String key, _)
        ? Optional.of(key)
        : Optional.empty();
  }

  Optional<Boolean> flag(String path) {
    return values.get(path) instanceof Given.Flag(boolean flag, _)
        ? Optional.of(flag)
        : Optional.empty();
  }

  /** What stands beside a value, such as its method or page; empty when nothing does. */
  public String attribute(String path, String name) {
    return attributes.getOrDefault(path, Map.of()).getOrDefault(name, "");
  }

  Stream<Map.Entry<String, Given>> values() {
    return values.entrySet().stream();
  }

  boolean isEmpty() {
    return values.isEmpty() && lists.isEmpty();
  }
}
