package exolog.core.product.release;

/** To which sources a rule applies. */
enum When {
  ALWAYS,
  HUMAN,
  /** From a human or an animal. */
  DONATED,
  /** From cells that were grown. */
  CULTURED,
  HUMAN_CELLS;

  boolean holds(SourceKind kind) {
    return switch (this) {
      case ALWAYS -> true;
      case HUMAN -> kind == SourceKind.HUMAN_CELLS || kind == SourceKind.HUMAN_BLOOD;
      case DONATED -> kind != SourceKind.PLANT;
      case CULTURED -> kind == SourceKind.HUMAN_CELLS || kind == SourceKind.ANIMAL_CELLS;
      case HUMAN_CELLS -> kind == SourceKind.HUMAN_CELLS;
    };
  }
}
