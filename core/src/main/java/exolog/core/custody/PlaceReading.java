package exolog.core.custody;

import java.math.BigDecimal;
import java.time.Instant;

/** What a thermometer of a place showed, in °C. */
public record PlaceReading(Instant at, BigDecimal celsius) {}
