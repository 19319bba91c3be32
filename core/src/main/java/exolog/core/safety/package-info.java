/**
 * What is done when something was wrong: recalls and exercises of them, look-backs after a donor's
 * reactive test. Owns the recall, its list of patients and its account of every vial. Places holds
 * downward in custody and course; never treats, and never decides without a second person.
 */
@NullMarked
package exolog.core.safety;

import org.jspecify.annotations.NullMarked;
