package exolog.core.product.release;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sentences that name field, value and what was expected. */
final class Facts {
  private Facts() {}

  /** Judges every value of a field, such as every donor's; what is not given is not tested. */
  static Finding each(
      Dossier dossier, Field field, String expected, Function<Given, Finding> judge) {
    List<@Nullable Given> values = dossier.all(field);
    if (values.size() == 1) {
      return one(values.getFirst(), field, expected, judge);
    }
    List<Finding> found = new ArrayList<>(values.size());
    for (Given value : values) {
      found.add(one(value, field, expected, judge));
    }
    return Finding.all(found);
  }

  private static Finding one(
      @Nullable Given value, Field field, String expected, Function<Given, Finding> judge) {
    return switch (value) {
      case null -> Finding.untested(field.path() + " is not given, expected " + expected + ".");
      case Given.Unclear(_, String sentence) -> Finding.untested(sentence);
      default -> judge.apply(value);
    };
  }

  /** Null means that the value does not reach far enough to tell. */
  static Finding verdict(@Nullable Boolean holds, Field field, String shown, String expected) {
    String facts = field.path() + " is " + shown + ", expected " + expected + ".";
    if (holds == null) {
      return Finding.untested(facts + " That value cannot tell.");
    }
    return holds ? Finding.pass(field.path() + " is " + shown + ".") : Finding.fail(facts);
  }

  /** What is missing, and what stands there but cannot be understood. */
  static String missing(Dossier dossier, List<String> paths) {
    List<String> absent = new ArrayList<>();
    StringBuilder unclear = new StringBuilder();
    for (String path : paths) {
      if (dossier.at(path) instanceof Given.Unclear(_, String sentence)) {
        unclear.append(' ').append(sentence);
      } else {
        absent.add(path);
      }
    }
    return ((absent.isEmpty() ? "" : missing(absent)) + unclear).strip();
  }

  static String missing(List<String> paths) {
    return paths.size() == 1
        ? paths.getFirst() + " is not given."
        : String.join(", ", paths.subList(0, paths.size() - 1))
            + " and "
            + paths.getLast()
            + " are not given.";
  }

  static String sentence(List<String> facts) {
    return String.join(", ", facts) + ".";
  }

  static String unit(Field field) {
    return field.unit().isEmpty()
            || field.unit().equals("1")
            || field.unit().equals("any")
            || field.unit().equals("[pH]")
        ? ""
        : " " + field.unit();
  }
}
