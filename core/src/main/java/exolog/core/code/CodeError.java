package exolog.core.code;

/**
 * Why a code cannot be trusted.
 *
 * @param position of the first character that does not fit, counted from 1 as typed
 * @param message what was found, what was expected, what to do
 */
public record CodeError(int position, String message) {
  /** Both in one line, as a form shows it. */
  public String sentence() {
    return "Position " + position + ": " + message;
  }
}
