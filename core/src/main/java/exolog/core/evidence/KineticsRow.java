package exolog.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A published time: turnover, response, waning. Null figures mean that none was found, which is
 * itself a finding.
 */
public record KineticsRow(
    String id,
    String parameter,
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double sd,
    @Nullable String unit,
    @Nullable String context,
    @Nullable String address,
    Confidence confidence,
    @Nullable String note) {}
