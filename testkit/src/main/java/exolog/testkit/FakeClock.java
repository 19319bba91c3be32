package exolog.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class FakeClock extends Clock {
  private final Hands hands;
  private final ZoneId zone;

  private FakeClock(Hands hands, ZoneId zone) {
    this.hands = hands;
    this.zone = zone;
  }

  public static FakeClock at(String instant) {
    return new FakeClock(new Hands(Instant.parse(instant)), ZoneOffset.UTC);
  }

  public void advance(Duration by) {
    hands.advance(by);
  }

  @Override
  public Instant instant() {
    return hands.now();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same hands seen from another zone: moving one moves both. */
  @Override
  public Clock withZone(ZoneId other) {
    return new FakeClock(hands, other);
  }

  private static final class Hands {
    private Instant now;

    Hands(Instant now) {
      this.now = now;
    }

    synchronized Instant now() {
      return now;
    }

    synchronized void advance(Duration by) {
      now = now.plus(by);
    }
  }
}
