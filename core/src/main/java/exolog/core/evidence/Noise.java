package exolog.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * How well a measure can be read: one row of measurement.csv. Null means not published (or not
 * seen).
 *
 * @param cvUsed coefficient of variation in percent that a calculation takes, inside the published
 *     range
 * @param mcid smallest change that people call important, in the unit {@code mcidUnit}
 */
public record Noise(
    String id,
    Measure measure,
    @Nullable String unitText,
    @Nullable Double min,
    @Nullable Double max,
    @Nullable Double typicalMean,
    @Nullable Double typicalSd,
    @Nullable Integer n,
    @Nullable String population,
    @Nullable Double testRetestSd,
    @Nullable Double cvLow,
    @Nullable Double cvHigh,
    @Nullable Double cvUsed,
    @Nullable Double cvOtherRaterLow,
    @Nullable Double cvOtherRaterHigh,
    @Nullable String cvText,
    @Nullable Double iccLow,
    @Nullable Double iccHigh,
    @Nullable String iccText,
    @Nullable Double smallestDetectable,
    @Nullable Double mcid,
    @Nullable String mcidUnit,
    @Nullable String mcidText,
    @Nullable String instrument,
    @Nullable String address,
    Confidence confidence,
    @Nullable String note) {}
