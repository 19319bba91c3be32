package exolog.web.analyst;

import exolog.core.forecast.TrackRecord;

/** A measure with its record. */
public record Scoreline(String measure, String unit, TrackRecord record) {}
