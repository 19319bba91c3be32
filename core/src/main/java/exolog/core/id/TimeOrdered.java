package exolog.core.id;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * UUID version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits. New rows
 * land at the end of an index instead of all over it.
 */
final class TimeOrdered {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private TimeOrdered() {}

  static UUID next() {
    long millis = System.currentTimeMillis();
    long high = (millis << 16) | VERSION_7 | (RANDOM.nextInt() & 0x0FFFL);
    long low = VARIANT | (RANDOM.nextLong() >>> 2);
    return new UUID(high, low);
  }
}
