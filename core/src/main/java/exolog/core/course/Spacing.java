package exolog.core.course;

import java.util.Optional;

/**
 * What a course keeps of the way it was planned.
 *
 * @param usual the usual plan that was in force for it; empty where none was
 * @param withoutConsultation why it was opened without one; blank where it had one
 */
public record Spacing(Window window, Optional<UsualPlan> usual, String withoutConsultation) {}
