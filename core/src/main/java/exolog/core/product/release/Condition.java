package exolog.core.product.release;

import exolog.core.product.release.Given.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must hold of a dossier. Each form is a row of the rules' file; none hides code in text. */
sealed interface Condition {
  Finding on(Dossier dossier);

  /** All of these fields are given. */
  record Present(List<Field> fields) implements Condition {
    @Override
    public Finding on(Dossier dossier) {
      List<String> given = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      StringBuilder unclear = new StringBuilder();
      for (Field field : fields) {
        for (Given value : dossier.all(field)) {
          switch (value) {
            case null -> missing.add(field.path());
            case Given.Unclear(_, String sentence) -> unclear.append(' ').append(sentence);
            case Amount(BigDecimal count, _, _)
                when field.kind() == Kind.COUNT && count.signum() == 0 ->
                missing.add(field.path());
            default -> given.add(field.path() + " is " + value.shown());
          }
        }
      }
      if (missing.isEmpty() && unclear.isEmpty()) {
        return Finding.pass(Facts.sentence(given));
      }
      String gaps = missing.isEmpty() ? "" : Facts.missing(missing);
      return Finding.untested((gaps + unclear).strip());
    }
  }

  /** The word is one of these. */
  record OneOf(Field field, List<String> words) implements Condition {
    @Override
    public Finding on(Dossier dossier) {
      return Facts.each(
          dossier,
          field,
          expected(),
          value ->
              value instanceof Given.Word(String key, String shown)
                  ? Facts.verdict(holds(key), field, shown, expected())
                  : Finding.untested(Facts.missing(List.of(field.path()))));
    }

    /** A result that is still awaited is neither. */
    private @Nullable Boolean holds(String key) {
      return words.contains(key) ? Boolean.TRUE : key.equals("pending") ? null : Boolean.FALSE;
    }

    private String expected() {
      return String.join(" or ", words);
    }
  }

  record IsTrue(Field field) implements Condition {
    @Override
    public Finding on(Dossier dossier) {
      return Facts.each(
          dossier,
          field,
          "true",
          value ->
              value instanceof Given.Flag(boolean flag, String shown)
                  ? Facts.verdict(flag, field, shown, "true")
                  : Finding.untested(Facts.missing(List.of(field.path()))));
    }
  }

  /** The text says one of these words. */
  record Contains(Field field, List<String> words) implements Condition {
    @Override
    public Finding on(Dossier dossier) {
      return Facts.each(
          dossier,
          field,
          "words such as " + words.getFirst(),
          value -> {
            String text = value.shown().toLowerCase(Locale.ROOT);
            return Facts.verdict(
                words.stream().anyMatch(text::contains),
                field,
                "\"" + value.shown() + "\"",
                "words such as " + words.get(0) + " or " + words.get(1));
          });
    }
  }

  /** Which side of a limit. */
  enum Side {
    AT_MOST("at most"),
    BELOW("below"),
    AT_LEAST("at least"),
    ABOVE("above");

    final String words;

    Side(String words) {
      this.words = words;
    }

    private boolean isUpper() {
      return this == AT_MOST || this == BELOW;
    }

    /** Null where the value is known only to lie beyond its limit of detection. */
    @Nullable Boolean holds(Amount amount, BigDecimal limit) {
      int against = amount.value().compareTo(limit);
      return switch (amount.bound()) {
        case EXACT ->
            switch (this) {
              case AT_MOST -> against <= 0;
              case BELOW -> against < 0;
              case AT_LEAST -> against >= 0;
              case ABOVE -> against > 0;
            };
        case BELOW ->
            isUpper()
                ? (against <= 0 ? Boolean.TRUE : null)
                : (against <= 0 ? Boolean.FALSE : null);
        case ABOVE ->
            isUpper()
                ? (against >= 0 ? Boolean.FALSE : null)
                : (against >= 0 ? Boolean.TRUE : null);
      };
    }
  }

  /**
   * The amount is on the right side of a limit.
   *
   * @param spec the field in which a product states a limit of its own
   */
  record Limit(Field field, Side side, BigDecimal value, Optional<Field> spec)
      implements Condition {
    @Override
    public Finding on(Dossier dossier) {
      if (spec.isPresent()
          && dossier.at(spec.get().path()) instanceof Given.Unclear(_, String sentence)) {
        return Finding.untested(sentence);
      }
      Optional<BigDecimal> own = spec.flatMap(limit -> dossier.exact(limit.path()));
      return against(
          dossier,
          field,
          side,
          own.orElse(value),
          own.isPresent() ? " (" + spec.get().path() + ")" : "");
    }

    static Finding against(
        Dossier dossier, Field field, Side side, BigDecimal limit, String whose) {
      String expected = side.words + " " + Decimal.shown(limit) + Facts.unit(field) + whose;
      return Facts.each(
          dossier,
          field,
          expected,
          value ->
              value instanceof Amount amount
                  ? Facts.verdict(side.holds(amount, limit), field, amount.shown(), expected)
                  : Finding.untested(Facts.missing(List.of(field.path()))));
    }
  }

  /** At least so many of these fields are given. */
  record CountAtLeast(List<Field> fields, int count) implements Condition {
    @Override
    public Finding on(Dossier dossier) {
      List<String> given = new ArrayList<>();
      for (Field field : fields) {
        if (dossier.at(field.path()) instanceof Amount amount) {
          given.add(field.path() + " is " + amount.shown());
        }
      }
      String facts = given.isEmpty() ? "" : Facts.sentence(given) + " ";
      return given.size() >= count
          ? Finding.pass(facts.strip())
          : Finding.untested(
              facts
                  + given.size()
                  + " of "
                  + String.join(", ", fields.stream().map(Field::path).toList())
                  + " given, at least "
                  + count
                  + " expected.");
    }
  }

  record All(List<Condition> parts) implements Condition {
    @Override
    public Finding on(Dossier dossier) {
      List<Finding> found = new ArrayList<>(parts.size());
      parts.forEach(part -> found.add(part.on(dossier)));
      return Finding.all(found);
    }
  }

  record Any(List<Condition> parts) implements Condition {
    @Override
    public Finding on(Dossier dossier) {
      List<Finding> found = new ArrayList<>(parts.size());
      parts.forEach(part -> found.add(part.on(dossier)));
      return Finding.any(found);
    }
  }

  /** A rule of arithmetic, by name: see {@link Checks}. */
  record Named(String name, Check check) implements Condition {
    @Override
    public Finding on(Dossier dossier) {
      return check.on(dossier);
    }
  }

  /** What {@link Named} calls. */
  interface Check {
    Finding on(Dossier dossier);
  }
}
