/** How often the forecasts were right, and counts with their denominators. No patient is named. */
@NullMarked
package exolog.web.analyst;

import org.jspecify.annotations.NullMarked;
