package exolog.core.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers every reason at once, so that a form comes back with all its fields marked. */
public final class Checks {
  private final List<Refusal> refusals = new ArrayList<>();

  /** Notes a refusal unless {@code holds}. */
  public Checks require(
      boolean holds, String key, String field, @Nullable Object value, String sentence) {
    if (!holds) {
      refusals.add(new Refusal(key, field, value == null ? "" : String.valueOf(value), sentence));
    }
    return this;
  }

  public boolean passed() {
    return refusals.isEmpty();
  }

  public List<Refusal> refusals() {
    return List.copyOf(refusals);
  }
}
