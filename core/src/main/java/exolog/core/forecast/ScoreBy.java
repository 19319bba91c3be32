package exolog.core.forecast;

/** What the scorecards are grouped by. */
public enum ScoreBy {
  CONCERN,
  PRODUCT,
  CLINIC
}
