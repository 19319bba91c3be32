/**
 * A recall from draft to closed, on screen and on paper: what was decided, who must be told, where
 * each volume is, and what the next person does. Never decides; the record's refusals are shown.
 */
@NullMarked
package exolog.web.recall;

import org.jspecify.annotations.NullMarked;
