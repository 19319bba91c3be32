package exolog.app.server;

import org.jspecify.annotations.Nullable;

/** Looks for the reason inside a chain of exceptions. */
final class Failures {
  private Failures() {}

  static boolean causedBy(Throwable failure, Class<? extends Throwable> reason) {
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (reason.isInstance(t)) {
        return true;
      }
    }
    return false;
  }
}
