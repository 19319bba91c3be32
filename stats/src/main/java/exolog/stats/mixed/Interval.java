package exolog.stats.mixed;

/** A quantity that is not known: its middle, and where it lies with chances of 80 and 95 %. */
public record Interval(
    double median, double lower80, double upper80, double lower95, double upper95) {}
