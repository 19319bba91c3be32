package exolog.cohort;

import exolog.core.id.ClinicId;
import exolog.core.id.PatientId;

/** What a person needs to walk through the demonstration. */
public record DemoAccess(
    ClinicId clinic,
    DemoLogin clinician,
    DemoLogin nurse,
    DemoLogin patient,
    DemoLogin analyst,
    PatientId shownPatient,
    String shownSerial) {}
