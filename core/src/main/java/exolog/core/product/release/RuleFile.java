package exolog.core.product.release;

import exolog.core.product.release.Condition.Side;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rules.yaml. A row that cannot be read is our own bug and stops the first question. */
final class RuleFile {
  private final Map<String, Object> file = Resource.read("rules.yaml");

  String version() {
    return Resource.text(file, "version");
  }

  List<Rule> rules() {
    return Resource.list(file.get("rules")).stream()
        .map(Resource::map)
        .map(RuleFile::rule)
        .toList();
  }

  List<EvMetric.Item> evMetric() {
    return Resource.list(file.get("evMetric")).stream()
        .map(Resource::map)
        .map(RuleFile::item)
        .toList();
  }

  List<Line> lines() {
    return Resource.list(file.get("lines")).stream()
        .map(Resource::map)
        .map(row ->
            new Line(
                Meaning.valueOf(Resource.text(row, "meaning").toUpperCase(Locale.ROOT)),
                Resource.text(row, "name"),
                Resource.text(row, "shows", "")))
        .toList();
  }

  private static Rule rule(Map<String, Object> row) {
    Map<Result, String> words = new EnumMap<>(Result.class);
    words.put(Result.PASS, Resource.text(row, "pass"));
    words.put(Result.FAIL, Resource.text(row, "fail", ""));
    words.put(Result.NOT_TESTED, Resource.text(row, "untested", ""));
    words.put(Result.NOT_APPLICABLE, Resource.text(row, "notApplicable", "Does not apply."));
    return new Rule(
        Resource.text(row, "id"),
        Meaning.valueOf(Resource.text(row, "meaning").toUpperCase(Locale.ROOT)),
        Resource.text(row, "title"),
        Severity.valueOf(Resource.text(row, "severity")),
        when(Resource.text(row, "when", "always")),
        Set.copyOf(Resource.texts(row.get("scores"))),
        condition(Resource.map(row.get("condition"))),
        words,
        Resource.text(row, "remedy"),
        Resource.text(row, "source"));
  }

  private static EvMetric.Item item(Map<String, Object> row) {
    Condition condition = row.containsKey("passed") ? new Condition.All(List.of()) : condition(row);
    return new EvMetric.Item(
        Resource.text(row, "item"),
        Resource.text(row, "passed", ""),
        condition,
        Optional.ofNullable(row.get("unless")).map(name -> Checks.named(String.valueOf(name))));
  }

  private static When when(String word) {
    return switch (word) {
      case "always" -> When.ALWAYS;
      case "human" -> When.HUMAN;
      case "donated" -> When.DONATED;
      case "cultured" -> When.CULTURED;
      case "humanCells" -> When.HUMAN_CELLS;
      default -> throw new IllegalStateException("no source is called " + word);
    };
  }

  private static Condition condition(Map<String, Object> row) {
    if (row.containsKey("check")) {
      String name = Resource.text(row, "check");
      return new Condition.Named(name, Checks.named(name));
    }
    for (Map.Entry<String, Object> form : row.entrySet()) {
      Condition condition = condition(form.getKey(), form.getValue());
      if (condition != null) {
        return condition;
      }
    }
    throw new IllegalStateException("no condition in " + row);
  }

  private static @Nullable Condition condition(String form, Object body) {
    return switch (form) {
      case "present" -> new Condition.Present(fields(body));
      case "all" -> new Condition.All(parts(body));
      case "any" -> new Condition.Any(parts(body));
      case "oneOf" ->
          new Condition.OneOf(field(body), Resource.texts(Resource.map(body).get("words")));
      case "contains" ->
          new Condition.Contains(field(body), Resource.texts(Resource.map(body).get("words")));
      case "isTrue" -> new Condition.IsTrue(field(body));
      case "atMost" -> limit(Side.AT_MOST, Resource.map(body), "value", "spec");
      case "below" -> limit(Side.BELOW, Resource.map(body), "value", "spec");
      case "atLeast" -> limit(Side.AT_LEAST, Resource.map(body), "value", "spec");
      case "above" -> limit(Side.ABOVE, Resource.map(body), "value", "spec");
      case "between" ->
          new Condition.All(
              List.of(
                  limit(Side.AT_LEAST, Resource.map(body), "from", "specFrom"),
                  limit(Side.AT_MOST, Resource.map(body), "to", "specTo")));
      case "countAtLeast" ->
          new Condition.CountAtLeast(
              fields(Resource.map(body).get("of")),
              Integer.parseInt(Resource.text(Resource.map(body), "count")));
      default -> null;
    };
  }

  private static Condition limit(Side side, Map<String, Object> body, String value, String spec) {
    return new Condition.Limit(
        Fields.PUBLISHED.named(Resource.text(body, "field")),
        side,
        new BigDecimal(Resource.text(body, value)),
        Optional.ofNullable(body.get(spec))
            .map(path -> Fields.PUBLISHED.named(String.valueOf(path))));
  }

  private static List<Condition> parts(Object body) {
    return Resource.list(body).stream().map(Resource::map).map(RuleFile::condition).toList();
  }

  private static Field field(Object body) {
    return Fields.PUBLISHED.named(Resource.text(Resource.map(body), "field"));
  }

  private static List<Field> fields(@Nullable Object paths) {
    return Resource.texts(paths).stream().map(Fields.PUBLISHED::named).toList();
  }
}
