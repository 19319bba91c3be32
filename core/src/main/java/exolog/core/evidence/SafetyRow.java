package exolog.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A published event or count. A rate needs both numbers; where {@code exposed} is null there is no
 * denominator and no rate.
 *
 * @param upper95PercentIfZero Clopper-Pearson upper limit where no event was seen
 */
public record SafetyRow(
    String id,
    String sourceText,
    @Nullable Integer year,
    @Nullable String country,
    @Nullable String condition,
    @Nullable ProductSource source,
    @Nullable String productText,
    @Nullable String productName,
    Route route,
    @Nullable String routeText,
    @Nullable Integer exposed,
    @Nullable Integer events,
    @Nullable Integer eventsAtMost,
    @Nullable String eventsText,
    @Nullable Double ratePercent,
    @Nullable Double upper95PercentIfZero,
    String event,
    String serious,
    @Nullable String onset,
    @Nullable String outcome,
    String evidenceType,
    String address,
    Confidence confidence,
    @Nullable String note) {}
