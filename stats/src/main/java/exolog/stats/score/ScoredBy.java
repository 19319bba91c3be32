package exolog.stats.score;

/** What the score of a forecast was computed from, said wherever the score is shown. */
public enum ScoredBy {
  CLOSED_FORM("closed form of a normal or a mixture of normals"),
  DRAWS("the draws as given (their empirical distribution)"),
  LIMITS("approximation from the median and the 50, 80 and 95 % limits (weighted quantile score)");

  private final String words;

  ScoredBy(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
