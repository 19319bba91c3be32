package exolog.web.calendar;

import exolog.core.calendar.Booking;
import exolog.core.calendar.Feeds;
import exolog.web.layout.Words;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A practitioner's bookings as iCalendar. It leaves the house, so it names nobody: number, kind and
 * room. An address that is unknown or revoked is not found.
 */
@Controller
final class FeedAnswer {
  private final Feeds feeds;
  private final Clock clock;

  FeedAnswer(Feeds feeds, Clock clock) {
    this.feeds = feeds;
    this.clock = clock;
  }

  @GetMapping("/feeds/{token}.ics")
  ResponseEntity<byte[]> feed(@PathVariable String token) {
    return feeds
        .read(token)
        .map(feed ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .body(calendar(feed).toString().getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Calendar calendar(Feeds.Feed feed) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Exolog//Calendar//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    feed.bookings().forEach(booking -> calendar.add(event(booking)));
    return calendar;
  }

  /** In UTC: a calendar program shows its own wall's time, also across a change of clocks. */
  private VEvent event(Booking booking) {
    String summary = Words.say("booking.kind." + booking.kind()) + " " + booking.patientNumber();
    VEvent event = new VEvent(false);
    event.add(new DtStamp(clock.instant()));
    event.add(new net.fortuna.ical4j.model.property.DtStart<>(booking.from()));
    event.add(new net.fortuna.ical4j.model.property.DtEnd<>(booking.to()));
    event.add(new net.fortuna.ical4j.model.property.Summary(summary));
    event.add(new Uid(booking.id() + "@exolog"));
    event.add(new Location(booking.roomName()));
    return event;
  }
}
