package exolog.core.forecast;

import exolog.core.forecast.registry.KeptModel;
import java.util.List;
import java.util.Optional;

/**
 * What a forecast may know of the clinic's registry.
 *
 * @param comparable people of the same concern, measure, source and route whose consent stands
 * @param model the version that may speak; empty where none does
 * @param peopleLikeYou how many, narrowed step by step, in words
 * @param notes why none speaks
 */
public record RegistryView(
    int comparable,
    Optional<KeptModel> model,
    Whom whom,
    List<String> peopleLikeYou,
    List<String> notes) {
  public RegistryView {
    peopleLikeYou = List.copyOf(peopleLikeYou);
    notes = List.copyOf(notes);
  }

  /** No registry at all: on the command line, and in a clinic without comparable courses. */
  public static RegistryView none() {
    return new RegistryView(0, Optional.empty(), Whom.someone(), List.of(), List.of());
  }

  /** Whether there is nothing here to compare with. */
  boolean isEmpty() {
    return comparable == 0 && notes.isEmpty();
  }

  boolean isSilent() {
    return model.isEmpty();
  }
}
