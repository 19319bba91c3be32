package exolog.core.course;

import java.time.Instant;
import java.util.List;

/**
 * A closing as it is kept.
 *
 * @param seq counts the corrections, from 1
 * @param handedOut in the words that were in force then
 * @param reason of a correction; empty in the first
 */
public record Closed(
    int seq, Closing closing, List<Aftercare> handedOut, Instant at, String by, String reason) {
  public Closed {
    handedOut = List.copyOf(handedOut);
  }
}
