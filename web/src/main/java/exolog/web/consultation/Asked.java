package exolog.web.consultation;

import exolog.core.consent.Consent;
import exolog.core.consent.ConsentText;
import java.util.Optional;

/** One scope as it is put to the patient: its text, and the consent that stands. */
public record Asked(ConsentText text, Optional<Consent> standing) {}
