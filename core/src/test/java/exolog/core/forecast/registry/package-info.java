/** The registry on a real PostgreSQL: whose rows, which models, and what a withdrawal does. */
@NullMarked
package exolog.core.forecast.registry;

import org.jspecify.annotations.NullMarked;
