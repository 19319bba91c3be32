package exolog.core.course;

/** Went into: from the source's side to the patient's. */
public record TraceEdge(TraceNode from, TraceNode to) {}
