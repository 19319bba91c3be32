package exolog.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A published row that enters no pool, and why, in a sentence a physician accepts.
 *
 * @param row identifiers of the rows, separated by a space where a change is made of two
 * @param received what the arm was given, null where it was vesicles
 * @param isStart a level at a visit, which could only serve together with another
 */
public record NotUsed(
    String row,
    Study study,
    String armText,
    Measure measure,
    String reason,
    @Nullable ComparatorClass received,
    boolean isStart) {}
