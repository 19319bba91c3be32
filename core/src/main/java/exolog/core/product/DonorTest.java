package exolog.core.product;

import exolog.core.answer.Checks;
import java.time.LocalDate;

/**
 * One blood test of a donor, or of the mother where she is the one to be tested.
 *
 * @param agent its key, such as {@code hiv-1}, {@code hbv}, {@code hcv}, {@code syphilis}
 * @param kit the assay's name; empty when not stated
 */
public record DonorTest(String agent, Finding result, LocalDate testedOn, String kit) {
  /** What the laboratory found. */
  public enum Finding {
    NON_REACTIVE,
    REACTIVE,
    INDETERMINATE
  }

  Checks check(LocalDate today) {
    return new Checks()
        .require(
            agent.matches("[a-z0-9-]{1,40}"),
            "donorTest.agent.form",
            "agent",
            agent,
            "\""
                + agent
                + "\" is not the key of an agent. Use small letters, digits and hyphens, such as hiv-1.")
        .require(
            !testedOn.isAfter(today),
            "donorTest.testedOn.future",
            "testedOn",
            testedOn,
            "The test's day " + testedOn + " lies in the future. Enter the day of the specimen.")
        .require(
            kit.length() <= 200,
            "donorTest.kit.long",
            "kit",
            kit.length(),
            "Name the assay in at most 200 characters.");
  }
}
