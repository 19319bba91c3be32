package exolog.core.answer;

import java.util.List;
import java.util.function.Function;

/**
 * A value, or the reasons why there is none. A "no" a user can cause is an answer, not an error.
 */
public sealed interface Answer<T> {
  record Given<T>(T value) implements Answer<T> {}

  record Refused<T>(List<Refusal> refusals) implements Answer<T> {
    public Refused {
      refusals = List.copyOf(refusals);
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }

    /** All reasons, one sentence each. */
    public String sentence() {
      return String.join(" ", refusals.stream().map(Refusal::sentence).toList());
    }
  }

  static <T> Answer<T> given(T value) {
    return new Given<>(value);
  }

  static <T> Answer<T> refused(List<Refusal> refusals) {
    return new Refused<>(refusals);
  }

  static <T> Answer<T> refused(String key, String field, Object value, String sentence) {
    return new Refused<>(List.of(new Refusal(key, field, String.valueOf(value), sentence)));
  }

  /** The next step, taken only if this one was. */
  default <R> Answer<R> then(Function<T, Answer<R>> next) {
    return switch (this) {
      case Given<T>(T value) -> next.apply(value);
      case Refused<T>(List<Refusal> refusals) -> new Refused<>(refusals);
    };
  }

  /** The value where a refusal would be our own mistake: generators, tests, seed data. */
  default T orThrow() {
    return switch (this) {
      case Given<T>(T value) -> value;
      case Refused<T> refused -> throw new IllegalStateException(refused.sentence());
    };
  }
}
