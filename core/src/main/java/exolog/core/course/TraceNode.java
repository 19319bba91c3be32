package exolog.core.course;

/**
 * One thing on a trace.
 *
 * @param key its identifier, or the lot's text where a material has none
 * @param label as people call it: a code, a lot number, a vial's serial, a patient's number
 */
public record TraceNode(TraceKind kind, String key, String label) {
  /** Typed in full, it means this thing and nothing else. */
  public String typed() {
    return kind.key() + ":" + key;
  }
}
