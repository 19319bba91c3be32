package exolog.core.safety;

import exolog.core.consent.State;
import java.util.Optional;

/**
 * How to reach a patient on the list of a recall.
 *
 * @param consent what the patient last said to being contacted about recalls; empty where nobody
 *     asked
 */
public record CallLine(
    ExposedPatient patient,
    String name,
    Optional<String> phone,
    Optional<String> email,
    Optional<State> consent) {}
