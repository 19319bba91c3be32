package exolog.web.course;

import exolog.core.course.Course;
import exolog.core.course.PlannedSession;
import exolog.core.patient.Patient;

/** A session that is due or late, with whom it is for. */
public record WaitingSession(Patient patient, Course course, PlannedSession session) {}
