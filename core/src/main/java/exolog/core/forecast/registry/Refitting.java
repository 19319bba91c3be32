package exolog.core.forecast.registry;

/** What came of fitting a stratum anew. */
public sealed interface Refitting {
  /** A new version stands. */
  record Refitted(RegistryModel model) implements Refitting {}

  /** The rows are those of the standing version: nothing to do. */
  record Unchanged(RegistryModel model) implements Refitting {}

  /** Too few people for a model. */
  record TooFew(int people, int fewest) implements Refitting {}

  /** No model, and why, in a sentence. */
  record NotFitted(String reason) implements Refitting {}
}
