/** Forecasts and their record in words. */
@NullMarked
package exolog.web.forecast;

import org.jspecify.annotations.NullMarked;
