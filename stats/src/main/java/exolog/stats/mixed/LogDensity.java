package exolog.stats.mixed;

/** The logarithm of a density, up to a constant; minus infinity where it is none. */
interface LogDensity {
  /** The point is the caller's and stays unchanged. */
  double at(double[] point);
}
