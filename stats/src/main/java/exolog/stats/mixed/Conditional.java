package exolog.stats.mixed;

import java.util.List;

/** The model with its variances taken as known: all a posterior needs of a fit. */
interface Conditional {
  /** The joint distribution of the rows' true values; a pure function of the rows. */
  Predictions predict(List<PredictionRow> rows);
}
