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

  /** The message of the first cause, which names the thing and not our way to it. */
  static String innermost(Throwable failure) {
    Throwable reason = failure;
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      reason = t;
    }
    return String.valueOf(reason.getMessage()).strip();
  }
}
