package exolog.stats.ordinal;

/** A smooth function with its slope, to be brought to its lowest point. */
interface Surface {
  /** The value at a point; its slope into {@code slope}. Infinite where there is none. */
  double at(double[] point, double[] slope);
}
