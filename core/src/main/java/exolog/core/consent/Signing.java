package exolog.core.consent;

import exolog.core.answer.Answer;
import java.util.Optional;
import java.util.UUID;

/**
 * How a patient signs: the name, and the drawn lines where there are some.
 *
 * @param onceKey made with the form: pressing its button twice signs once
 */
public record Signing(UUID onceKey, String name, Optional<Strokes> drawn) {
  private static final int LONGEST = 200;

  public Signing {
    name = name.strip();
  }

  public static Signing typed(String name) {
    return new Signing(UUID.randomUUID(), name, Optional.empty());
  }

  /**
   * From a form.
   *
   * @param drawn as {@link Strokes} are written; blank where the name alone is typed
   */
  public static Answer<Signing> of(UUID onceKey, String name, String drawn) {
    Optional<Strokes> strokes = Strokes.of(drawn.strip());
    return drawn.isBlank() || strokes.isPresent()
        ? new Signing(onceKey, name, strokes).checked()
        : Answer.refused(
            "consent.drawn.none",
            "drawn",
            "",
            "What is drawn is not a signature yet. Sign across the field, or clear it and type the name.");
  }

  Answer<Signing> checked() {
    return name.isEmpty() || name.length() > LONGEST
        ? Answer.refused(
            "consent.signedAs.missing",
            "signedAs",
            name,
            "Type the name of the person who signs, at most 200 characters.")
        : Answer.given(this);
  }

  Manner manner() {
    return drawn.isPresent() ? Manner.DRAWN : Manner.TYPED;
  }

  /** How it was signed. */
  public enum Manner {
    TYPED,
    DRAWN
  }
}
