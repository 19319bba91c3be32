package exolog.core.forecast;

/**
 * Whether the forecasts are still calibrated, judged after every outcome and not only once.
 *
 * @param raised whether the alarm stands
 * @param outcomes first readings of each forecast, in the order they were scored
 * @param words the finding in one sentence, with its false-alarm rate
 */
public record Drift(boolean raised, int outcomes, String words) {}
