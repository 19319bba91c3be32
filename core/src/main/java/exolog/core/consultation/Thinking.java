package exolog.core.consultation;

import exolog.core.answer.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The time to think before going ahead, and how much of it has passed.
 *
 * @param days whole days asked for; 0 where nobody asks for any
 * @param reasons who asks for that many, in words with the source
 * @param since when the sheet with the plan that now stands was first handed out; empty until then
 */
public record Thinking(int days, List<String> reasons, Optional<Instant> since) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

  public Thinking {
    reasons = List.copyOf(reasons);
  }

  /** The earliest moment to go ahead: the same time of day, so many days later, at the clinic. */
  public Optional<Instant> until(ZoneId zone) {
    return since.map(from -> from.atZone(zone).plusDays(days).toInstant());
  }

  public boolean isOver(Instant now, ZoneId zone) {
    return days == 0 || until(zone).filter(earliest -> !now.isBefore(earliest)).isPresent();
  }

  /** Why going ahead must wait; empty once it need not. */
  Optional<Refusal> refusal(Instant now, ZoneId zone) {
    if (isOver(now, zone)) {
      return Optional.empty();
    }
    String asked = days == 1 ? "1 day" : days + " days";
    String why = String.join(" ", reasons);
    String remedy =
        until(zone)
            .map(earliest -> "Go ahead from " + TIME.format(earliest.atZone(zone)) + " on.")
            .orElse("Hand out the decision sheet of this plan first: the time runs from then.");
    return Optional.of(
        new Refusal(
            "consultation.thinking",
            "decision",
            "PROCEED",
            asked + " to think are asked for before going ahead. " + why + " " + remedy));
  }
}
