package exolog.testkit.registry;

/**
 * The response to one session, written down a second time on purpose: data made with the model's
 * own code could not find its mistakes. Rates per week.
 */
public record Bateman(double signalDecay, double turnover) {
  /** h(u) = kt/(kt - ke) (exp(-ke u) - exp(-kt u)); the two rates must differ. */
  double at(double weeks) {
    if (weeks <= 0) {
      return 0;
    }
    double difference = StrictMath.exp(-signalDecay * weeks) - StrictMath.exp(-turnover * weeks);
    return turnover / (turnover - signalDecay) * difference;
  }
}
