package exolog.core.evidence;

/** The named steps by which a product source that has too few studies borrows from its kin. */
public enum Widening {
  THIS_SOURCE("this source only"),
  ANY_STEM_CELL("any stem-cell source"),
  ANY_HUMAN_VESICLE("any human vesicle"),
  SOURCE_NOT_STATED("also products whose source the study does not state");

  private final String label;

  Widening(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether a study may speak for the wanted source at this step. Steps only ever add. */
  public boolean admits(Study study, ProductSource wanted) {
    if (study.source() == wanted) {
      return true;
    }
    return switch (this) {
      case THIS_SOURCE -> false;
      case ANY_STEM_CELL -> isHumanStemCell(wanted.family()) && isStemCell(study.family());
      case ANY_HUMAN_VESICLE -> isHuman(wanted.family()) && isHuman(study.family());
      case SOURCE_NOT_STATED ->
          isHuman(wanted.family())
              && (isHuman(study.family()) || study.family() == SourceFamily.NOT_STATED);
    };
  }

  private static boolean isHumanStemCell(SourceFamily family) {
    return family == SourceFamily.HUMAN_STEM_CELL;
  }

  private static boolean isStemCell(SourceFamily family) {
    return isHumanStemCell(family) || family == SourceFamily.STEM_CELL_UNSPECIFIED;
  }

  private static boolean isHuman(SourceFamily family) {
    return isStemCell(family) || family == SourceFamily.HUMAN_OTHER;
  }
}
