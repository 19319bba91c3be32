package exolog.core.jurisdiction;

/** What the law says of one route. No rule means no row in the record, not permission. */
public record RouteRule(Verdict verdict, String sentence, String sourceName) {
  public enum Verdict {
    FORBIDDEN,
    CAUTION
  }
}
