package exolog.app.server;

import exolog.cohort.DemoAccess;
import exolog.core.practice.SetUps;
import org.springframework.context.ApplicationContext;

/** How people come in. No default password exists in any of the three cases. */
sealed interface Entrance {
  record Demo(DemoAccess access) implements Entrance {}

  /** Nobody has an account yet; whoever holds the token founds the clinic. */
  record SetUp(String token) implements Entrance {}

  /** A clinic exists; its people know how to sign in. */
  record Known() implements Entrance {}

  static Entrance of(ApplicationContext context) {
    return context.getBean(SetUps.class).issue().<Entrance>map(SetUp::new).orElseGet(Known::new);
  }
}
