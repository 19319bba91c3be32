package exolog.core.practice;

import java.time.Instant;

/** How an attempt to sign in ended. */
public sealed interface SignIn {
  record Accepted(Account account) implements SignIn {}

  /** One answer for an unknown login, a closed account and a wrong password. */
  record Refused() implements SignIn {}

  record Locked(Instant until) implements SignIn {}
}
