package exolog.core.custody;

import exolog.core.id.RecallId;

/**
 * On whose account something is held. It is free only when every cause is lifted, each by its own.
 */
public sealed interface HoldCause {
  /** Of holds from before causes were kept apart. */
  Hand UNNUMBERED = new Hand(0);

  /** What is kept in the database and in the links of a ledger. */
  String text();

  /**
   * A person's own hold, which a person lifts.
   *
   * @param number tells several of one thing apart
   */
  record Hand(int number) implements HoldCause {
    @Override
    public String text() {
      return "HAND:" + number;
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /** A recall's, which nothing but the recall ends. */
  record Recall(RecallId recall) implements HoldCause {
    @Override
    public String text() {
      return "RECALL:" + recall;
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /** Reads what {@link #text} wrote. */
  static HoldCause of(String text) {
    int colon = text.indexOf(':');
    String key = text.substring(colon + 1);
    return switch (text.substring(0, Math.max(colon, 0))) {
      case "HAND" -> new Hand(Integer.parseInt(key));
      case "RECALL" -> new Recall(RecallId.of(key));
      default -> throw new IllegalArgumentException("no cause of a hold: " + text);
    };
  }
}
