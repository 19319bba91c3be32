package exolog.core.calendar;

import exolog.core.answer.Answer;
import exolog.core.audit.Audit;
import exolog.core.id.ClinicId;
import exolog.core.id.PractitionerId;
import exolog.core.practice.Practitioners;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A practitioner's bookings for their own calendar program, by an address that nobody guesses. */
public final class Feeds {
  private static final int TOKEN_BYTES = 32;
  private static final Duration BACK = Duration.ofDays(28);
  private static final Duration AHEAD = Duration.ofDays(366);
  private static final int MOST = 5_000;

  private static final String INSERT =
      """
      insert into calendar_feed (practitioner_id, token_hash, made_at, made_by)
      values (:practitioner, :hash, :at, :by)
      """;

  private static final String REVOKE =
      """
      update calendar_feed set revoked_at = :at
       where practitioner_id = :practitioner and revoked_at is null
      """;

  private static final String STANDING =
      """
      select exists (select 1 from calendar_feed
                      where practitioner_id = :practitioner and revoked_at is null)
      """;

  private final JdbcClient jdbc;
  private final BookingRows rows;
  private final Practitioners practitioners;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Feeds(
      JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Practitioners practitioners) {
    this.jdbc = jdbc;
    this.rows = new BookingRows(jdbc);
    this.practitioners = practitioners;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whose feed it is, and what stands in it. */
  public record Feed(ClinicId clinic, PractitionerId practitioner, List<Booking> bookings) {}

  /** A new address; every earlier one of this practitioner stops. Told once, never again. */
  public Answer<String> make(Actor actor, PractitionerId practitioner) {
    return tenancy.as(
        actor,
        () -> {
          if (practitioners.find(actor, practitioner).isEmpty()) {
            return Answer.refused(
                "practitioner.unknown",
                "practitioner",
                practitioner,
                "There is no such practitioner in this clinic. Choose one from the list.");
          }
          revokeAll(practitioner);
          byte[] secret = new byte[TOKEN_BYTES];
          random.nextBytes(secret);
          String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
          jdbc.sql(INSERT)
              .param("practitioner", practitioner.value())
              .param("hash", hash(token))
              .param("at", Instants.column(Instants.now(clock)))
              .param("by", actor.name())
              .update();
          audit.write(actor, "calendar.feed-made", practitioner, "");
          return Answer.given(token);
        });
  }

  /** How many addresses stopped. */
  public int revoke(Actor actor, PractitionerId practitioner) {
    return tenancy.as(
        actor,
        () -> {
          int revoked = revokeAll(practitioner);
          audit.write(actor, "calendar.feed-revoked", practitioner, revoked + " addresses");
          return revoked;
        });
  }

  public boolean stands(Actor actor, PractitionerId practitioner) {
    return tenancy.as(
        actor,
        () ->
            jdbc.sql(STANDING)
                .param("practitioner", practitioner.value())
                .query(Boolean.class)
                .single());
  }

  /** Four weeks back and a year ahead; empty for an address that is unknown or revoked. */
  public Optional<Feed> read(String token) {
    return jdbc.sql("select clinic_id, practitioner_id from exolog_calendar_feed(:hash)")
        .param("hash", hash(token))
        .query((row, _) ->
            new Feed(
                new ClinicId(row.getObject("clinic_id", UUID.class)),
                new PractitionerId(row.getObject("practitioner_id", UUID.class)),
                List.of()))
        .optional()
        .map(found -> new Feed(found.clinic(), found.practitioner(), bookings(found)));
  }

  private List<Booking> bookings(Feed feed) {
    Instant now = clock.instant();
    return tenancy.as(
        feed.clinic(),
        () ->
            rows.between(now.minus(BACK), now.plus(AHEAD), MOST).stream()
                .filter(booking -> booking.practitioner().equals(feed.practitioner()))
                .toList());
  }

  private int revokeAll(PractitionerId practitioner) {
    return jdbc.sql(REVOKE)
        .param("at", Instants.column(Instants.now(clock)))
        .param("practitioner", practitioner.value())
        .update();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
