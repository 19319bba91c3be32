package exolog.web.portal;

import exolog.core.custody.Vial;
import java.time.Instant;

/**
 * A vial from which the patient was given something.
 *
 * @param lastGiven when, the last time
 * @param recalled since then or before: the patient must hear of it
 */
public record GivenVial(Vial vial, Instant lastGiven, boolean recalled) {}
