package exolog.core.course;

import exolog.core.answer.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which time of giving may be stated by a form that waited for the network. */
final class GivenAt {
  private static final Duration LONGEST = Duration.ofHours(24);

  /** A tablet's clock may be ahead of ours. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private GivenAt() {}

  static Optional<Refusal> refusal(DrawRequest request, Session session, Instant now) {
    return request
        .givenAt()
        .flatMap(at -> why(at, session, now))
        .map(sentence ->
            new Refusal(
                "draw.givenAt.range",
                "givenAt",
                request.givenAt().map(Instant::toString).orElse(""),
                sentence));
  }

  private static Optional<String> why(Instant at, Session session, Instant now) {
    if (at.isAfter(now.plus(AHEAD))) {
      return Optional.of(
          "The stated time "
              + at
              + " has not come yet. Check the clock of the device, or leave it empty for now.");
    }
    if (at.isBefore(session.heldAt().minus(AHEAD))) {
      return Optional.of(
          "The stated time "
              + at
              + " is before this session began. Record it in the session in which it was given.");
    }
    return at.isBefore(now.minus(LONGEST))
        ? Optional.of(
            "The stated time "
                + at
                + " is more than 24 hours ago. What was given so long ago is told in the note of the closing.")
        : Optional.empty();
  }
}
