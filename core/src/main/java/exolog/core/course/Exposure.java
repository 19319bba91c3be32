package exolog.core.course;

import exolog.core.custody.Microlitres;
import exolog.core.custody.Serial;
import exolog.core.evidence.Route;
import exolog.core.id.AdministrationId;
import exolog.core.id.LotId;
import exolog.core.id.PatientId;
import exolog.core.id.SessionId;
import exolog.core.id.VialId;
import java.time.Instant;

/**
 * A leaf of a trace: this patient received this much of this vial then.
 *
 * @param relativeDose 1 is the product's usual dose of a session
 */
public record Exposure(
    AdministrationId administration,
    Instant at,
    PatientId patient,
    String patientNumber,
    SessionId session,
    VialId vial,
    Serial serial,
    LotId lot,
    String lotNumber,
    Site site,
    Route route,
    Microlitres volume,
    double relativeDose,
    Materials materials) {}
