package exolog.core.product.nta;

/** What came of a file: a measurement, or the sentence why there is none. */
public sealed interface NtaReading permits NtaMeasurement, NtaReading.Unreadable {
  /** The sentence names the file, what was found, what was expected and what to do. */
  record Unreadable(String sentence) implements NtaReading {}
}
