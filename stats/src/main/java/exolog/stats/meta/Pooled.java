package exolog.stats.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A random-effects summary. Estimate, limits and {@code se} are in the unit of the effects, {@code
 * tau2} in that unit squared; all limits are at 95 %.
 *
 * @param se standard error of the estimate, Knapp-Hartung's where {@code knappHartung}
 * @param piLower where the true effect of a new study would lie, by t(k-2); null for k &lt; 3
 * @param tau2 variance between studies
 * @param i2 share of the total variance that lies between studies, in percent (from {@code tau2},
 *     Higgins and Thompson 2002, Stat Med 21:1539, eq. 9)
 * @param q Cochran's Q, with k-1 degrees of freedom
 * @param qp chance of a Q at least as large if the studies shared one true effect
 * @param method what was really used for {@code tau2}, which may differ from what was asked
 * @param messages what a reader must know before trusting the numbers; often empty
 */
public record Pooled(
    int k,
    double estimate,
    double se,
    double ciLower,
    double ciUpper,
    @Nullable Double piLower,
    @Nullable Double piUpper,
    double tau2,
    double i2,
    double q,
    double qp,
    TauMethod method,
    boolean knappHartung,
    List<String> messages)
    implements Pooling {
  public Pooled {
    messages = List.copyOf(messages);
  }
}
