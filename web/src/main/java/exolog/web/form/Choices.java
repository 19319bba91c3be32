package exolog.web.form;

import exolog.core.evidence.Keyed;
import exolog.web.layout.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Closed lists as choices, in the catalogue's words. */
public final class Choices {
  private Choices() {}

  /** Every constant, named by the catalogue under {@code prefix}. */
  public static <E extends Enum<E>> List<Choice> of(Class<E> list, String prefix) {
    return of(Arrays.asList(list.getEnumConstants()), prefix);
  }

  public static <E extends Enum<E>> List<Choice> of(Collection<E> some, String prefix) {
    return some.stream()
        .map(constant -> new Choice(constant.name(), Words.say(prefix + constant.name())))
        .toList();
  }

  /** Words of the evidence, by their own key. */
  public static <K extends Keyed> List<Choice> keyed(Collection<K> some, String prefix) {
    return some.stream()
        .map(constant -> new Choice(constant.key(), Words.say(prefix + constant.key())))
        .toList();
  }
}
