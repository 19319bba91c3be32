package exolog.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The smallest change between two single readings that is unlikely to be noise, 1.96·√2·SD of
 * repeated readings (Bland and Altman 1996, BMJ 313:744).
 *
 * @param change null when no repeatability is published; {@code basis} then says so
 * @param low at the best published repeatability
 * @param high at the worst
 */
public record SmallestDetectable(
    @Nullable Double change,
    @Nullable Double low,
    @Nullable Double high,
    String basis,
    @Nullable String address) {}
