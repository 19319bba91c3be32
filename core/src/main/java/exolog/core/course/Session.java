package exolog.core.course;

import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import exolog.core.id.SessionId;
import java.time.Instant;

/**
 * One visit of a course.
 *
 * @param number counts from 1 within the course
 */
public record Session(
    SessionId id,
    CourseId course,
    PatientId patient,
    int number,
    PractitionerId practitioner,
    Instant heldAt,
    String note) {}
