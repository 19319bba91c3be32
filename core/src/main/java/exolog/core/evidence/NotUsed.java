package exolog.core.evidence;

/** A published row that enters no pool, and why, in a sentence a physician accepts. */
public record NotUsed(String row, Study study, String armText, Measure measure, String reason) {}
