/**
 * From the first talk to the decision: screening, the plan with its cost, and what was decided.
 * Owns the screening questions (dated rows with a source), the plan's versions and the patient's
 * timeline, since everything it joins lies on lower floors. Never decides: people do, and their
 * word is kept.
 */
@NullMarked
package exolog.core.consultation;

import org.jspecify.annotations.NullMarked;
