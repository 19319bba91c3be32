package exolog.core.course;

import exolog.core.custody.Microlitres;
import exolog.core.evidence.Route;
import exolog.core.id.AdministrationId;
import exolog.core.id.LotId;
import exolog.core.id.PatientId;
import exolog.core.id.SessionId;
import exolog.core.id.VialId;
import java.time.Instant;
import java.util.Optional;

/**
 * What was given to a patient from a vial: the exposure that a trace or recall follows.
 *
 * @param depthMicrometres needle or injection depth, where there is one
 * @param relativeDose 1 is the product's usual dose of a session; the forecast's kinetics use it
 * @param left what the vial still held afterwards
 */
public record Administration(
    AdministrationId id,
    SessionId session,
    PatientId patient,
    VialId vial,
    LotId lot,
    Site site,
    Route route,
    Optional<Integer> depthMicrometres,
    Microlitres volume,
    double relativeDose,
    Materials materials,
    Microlitres left,
    Instant at,
    String givenBy) {}
