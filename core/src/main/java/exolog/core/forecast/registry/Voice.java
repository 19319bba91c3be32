package exolog.core.forecast.registry;

import java.util.List;

/** Whether a clinic's own courses may speak in a forecast. */
public sealed interface Voice {
  /**
   * A current model speaks.
   *
   * @param likeYou how many of its people are like the one who asks, in words
   */
  record Speaks(KeptModel kept, List<String> likeYou) implements Voice {
    public Speaks {
      likeYou = List.copyOf(likeYou);
    }
  }

  /**
   * None speaks, and why.
   *
   * @param people comparable ones
   * @param why in a sentence
   */
  record Silent(int people, String why) implements Voice {}
}
