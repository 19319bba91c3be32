package exolog.stats.mixed;

import exolog.stats.score.GaussianMixture;

/**
 * How a prior and the data get on; to be shown wherever the prior was used.
 *
 * @param z (effect in the data - prior mean) / √(its variance + prior variance): beyond 2 they
 *     disagree
 * @param trustAfter chance that the narrow prior is the right one, after the data
 * @param withoutPrior the effect from the data alone
 * @param withPrior the effect from both
 */
public record PriorAgreement(
    RobustPrior prior,
    double z,
    double trustAfter,
    GaussianMixture withoutPrior,
    GaussianMixture withPrior) {}
