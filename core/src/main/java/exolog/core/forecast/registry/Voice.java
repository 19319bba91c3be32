package exolog.core.forecast.registry;

/** Whether a clinic's own courses may speak in a forecast. */
public sealed interface Voice {
  /** A current model speaks. */
  record Speaks(KeptModel kept) implements Voice {}

  /**
   * None speaks, and why.
   *
   * @param people comparable ones
   * @param why in a sentence
   */
  record Silent(int people, String why) implements Voice {}
}
