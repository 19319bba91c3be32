package exolog.web.forecast;

import exolog.core.forecast.TrackRecord;
import exolog.stats.score.Coverage;
import exolog.stats.score.Scorecard;
import exolog.web.layout.Words;
import java.util.List;

/**
 * How often a range kept its word, counted in hundreds as people count, with the limits that so few
 * results leave (exact, 95 %).
 */
public record Held(Coverage coverage) {
  public static List<Held> of(Scorecard card) {
    return card.coverages().stream().map(Held::new).toList();
  }

  /** Of a record that has scores; none of one that has not. */
  public static List<Held> of(TrackRecord record) {
    return record.card().map(Held::of).orElse(List.of());
  }

  public int promised() {
    return hundred(coverage.level());
  }

  public int held() {
    return hundred(coverage.share());
  }

  public int least() {
    return hundred(coverage.lower95());
  }

  public int most() {
    return hundred(coverage.upper95());
  }

  /** "Of 80 % ranges, 85 of 100 held the result; could be 71 to 94." */
  public String sentence() {
    return Words.say("held.sentence", promised(), held(), least(), most());
  }

  /** Whether that fits the promise, as far as so few can tell. */
  public String verdict() {
    return Words.say(
        coverage.upper95() < coverage.level()
            ? "held.narrow"
            : coverage.lower95() > coverage.level() ? "held.wide" : "held.fits");
  }

  /** For a table: "85 (71 to 94)". */
  public String brief() {
    return Words.say("held.brief", held(), least(), most());
  }

  private static int hundred(double share) {
    return (int) Math.round(100 * share);
  }
}
