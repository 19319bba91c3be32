package exolog.core.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields of fixed width one behind another, as donation codes have them. */
record Fields(List<Field> fields) {
  Fields {
    fields = List.copyOf(fields);
  }

  /** What a character may be, and what that is called in a sentence. */
  enum Kind {
    DIGIT("0123456789", "a digit"),
    LETTER("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "a letter A to Z"),
    EITHER(DIGIT.allowed + LETTER.allowed, "a letter A to Z or a digit"),
    /** ISBT 128 leaves out the O, which reads as a nought. */
    FACILITY(EITHER.allowed.replace("O", ""), "a letter other than O or a digit"),
    FACILITY_FIRST(FACILITY.allowed.replace("0", ""), "a letter other than O or a digit from 1");

    private final String allowed;
    private final String called;

    Kind(String allowed, String called) {
      this.allowed = allowed;
      this.called = called;
    }
  }

  /**
   * One of them.
   *
   * @param title as a sentence names it
   */
  record Field(String name, String title, int width, Kind first, Kind others) {
    Field(String name, String title, int width, Kind kind) {
      this(name, title, width, kind, kind);
    }
  }

  /** The first character that is not what its field takes. */
  Optional<CodeError> misfit(Typed text) {
    int start = 0;
    for (Field field : fields) {
      for (int i = 0; i < field.width() && start + i < text.length(); i++) {
        Kind kind = i == 0 ? field.first() : field.others();
        if (kind.allowed.indexOf(text.at(start + i)) < 0) {
          return Optional.of(
              text.error(
                  start + i,
                  "The "
                      + field.title()
                      + " takes "
                      + kind.called
                      + " here, found "
                      + Shown.of(text.at(start + i))
                      + ". Scan again, or compare with the label."));
        }
      }
      start += field.width();
    }
    return Optional.empty();
  }

  /** The fields that the text is long enough for. */
  Map<String, String> values(Typed text) {
    Map<String, String> values = new LinkedHashMap<>();
    int start = 0;
    for (Field field : fields) {
      int end = start + field.width();
      if (end <= text.length()) {
        values.put(field.name(), text.part(start, end).text());
      }
      start = end;
    }
    return values;
  }
}
