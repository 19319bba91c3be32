package exolog.stats.response;

import java.util.List;

/** What came of asking the data for the two rates. */
public sealed interface RateProfiling {

  /**
   * At least one rate has a limit inside its bounds.
   *
   * @param best where the likelihood is highest within the bounds
   * @param criterion minus twice the log-likelihood there
   * @param region pairs of the search grid within the joint 95 % region (a rise of 5.99)
   * @param exchangeable whether the same curve with the rates exchanged is allowed and fits as well
   */
  record Profiled(
      Kinetics best,
      double criterion,
      RateLimits decay,
      RateLimits turnover,
      List<Kinetics> region,
      boolean exchangeable,
      List<String> messages)
      implements RateProfiling {
    public Profiled {
      region = List.copyOf(region);
      messages = List.copyOf(messages);
    }
  }

  /** Every pair of rates that the evidence allows explains the data about as well. */
  record CannotTell(Kinetics best, double criterion, String sentence) implements RateProfiling {}

  /** No model could be fitted at all. */
  record CannotProfile(String reason) implements RateProfiling {}
}
