/**
 * The chair: a course, its sessions, and draws from a vial. The gate decides; the page shows why
 * not.
 */
@NullMarked
package exolog.web.course;

import org.jspecify.annotations.NullMarked;
