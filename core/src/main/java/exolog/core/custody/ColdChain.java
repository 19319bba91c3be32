package exolog.core.custody;

import exolog.core.answer.Answer;
import exolog.core.audit.Audit;
import exolog.core.custody.Excursion.Verdict;
import exolog.core.custody.LedgerWriter.Line;
import exolog.core.custody.VialEntry.Kind;
import exolog.core.id.ExcursionId;
import exolog.core.id.PlaceId;
import exolog.core.id.VialId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Temperatures of places, the excursions in them, and who judged what became of the vials. */
public final class ColdChain {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
  private static final int LARGEST_FILE = 8_000_000;

  private final PlaceRows places;
  private final ReadingRows readings;
  private final ExcursionRows excursions;
  private final VialRows vials;
  private final LedgerWriter writer;
  private final ExcursionHolds holds;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public ColdChain(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.places = new PlaceRows(jdbc);
    this.readings = new ReadingRows(jdbc);
    this.excursions = new ExcursionRows(jdbc);
    this.vials = new VialRows(jdbc);
    this.writer = new LedgerWriter(vials, audit);
    this.holds = new ExcursionHolds(readings, excursions, vials, writer);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** One reading, read off a thermometer. */
  public Answer<Place> read(Actor actor, PlaceId place, Instant at, BigDecimal celsius) {
    if (!Temperatures.isPossible(celsius)) {
      return Answer.refused(
          "reading.celsius.range",
          "celsius",
          celsius.toPlainString(),
          celsius.toPlainString() + " °C is not a temperature. Give one from -273.15 to 150 °C.");
    }
    return keep(actor, place, List.of(new PlaceReading(at, celsius)), null, "1 reading");
  }

  /**
   * A logger's file, kept as it came.
   *
   * @param zone of times that carry no offset
   */
  public Answer<Place> readFile(
      Actor actor, PlaceId place, String name, byte[] content, ZoneId zone) {
    if (content.length > LARGEST_FILE) {
      return Answer.refused(
          "logger.large",
          "file",
          name,
          "The file is larger than 8 MB. Export a shorter time from the logger.");
    }
    return LoggerFile.read(content, zone)
        .then(table -> {
          String told = table.size() + " readings from " + name;
          return keep(actor, place, table, new Kept(name, content), told);
        });
  }

  /** The newest readings of a place, newest first. */
  public List<PlaceReading> latest(Actor actor, PlaceId place, int limit) {
    return tenancy.as(actor, () -> readings.latest(place, limit));
  }

  /** The clinic's excursions, those still to be assessed first; at most a hundred. */
  public List<Excursion> excursions(Actor actor) {
    return tenancy.as(actor, () -> excursions.latest(100));
  }

  public Optional<Excursion> find(Actor actor, ExcursionId id) {
    return tenancy.as(actor, () -> excursions.find(id));
  }

  /** The excursions that hold a vial. */
  public List<Excursion> holding(Actor actor, VialId vial) {
    return tenancy.as(actor, () -> excursions.open(vial));
  }

  public List<VialId> vials(Actor actor, ExcursionId id) {
    return tenancy.as(actor, () -> excursions.vials(id));
  }

  /** A named person's word on every vial that an excursion holds. It is given once. */
  public Answer<Excursion> assess(Actor actor, ExcursionId id, Verdict verdict, String reason) {
    if (actor.account().isEmpty()) {
      return Answer.refused(
          "excursion.person",
          "verdict",
          verdict,
          "An excursion is assessed by a named person. Sign in as one.");
    }
    if (reason.isBlank() || reason.length() > 1000) {
      return Answer.refused(
          "excursion.reason.missing",
          "reason",
          reason,
          "Give the reason, in at most 1000 characters.");
    }
    return tenancy.as(actor, () -> assessLocked(actor, id, verdict, reason.strip()));
  }

  private Answer<Place> keep(
      Actor actor, PlaceId id, List<PlaceReading> table, @Nullable Kept file, String told) {
    Instant now = Instants.now(clock);
    Optional<PlaceReading> future =
        table.stream().filter(r -> r.at().isAfter(now.plus(CLOCKS_DIFFER))).findFirst();
    if (future.isPresent()) {
      return Answer.refused(
          "reading.future",
          "at",
          future.get().at(),
          "A reading of "
              + future.get().at()
              + " lies in the future. Check the day, the logger's clock and its time zone.");
    }
    return tenancy.as(actor, () -> keepLocked(actor, id, table, Optional.ofNullable(file), told));
  }

  private Answer<Place> keepLocked(
      Actor actor, PlaceId id, List<PlaceReading> table, Optional<Kept> file, String told) {
    Optional<Place> place = places.lock(id);
    if (place.isEmpty()) {
      return Answer.refused(
          "place.unknown", "place", id, "There is no place " + id + " in this clinic.");
    }
    Instant now = Instants.now(clock);
    if (file.isPresent() && !file.get().insert(readings, id, now, actor.name())) {
      return Answer.refused(
          "logger.again",
          "file",
          file.get().name(),
          "This very file was read before. Nothing was taken from it again.");
    }
    readings.insert(id, table, file.map(Kept::sha256).orElse(null), now, actor.name());
    Instant first = table.stream().map(PlaceReading::at).min(Comparator.naturalOrder()).orElse(now);
    Instant last = table.stream().map(PlaceReading::at).max(Comparator.naturalOrder()).orElse(now);
    places.readUpTo(id, last);
    holds.find(actor, place.get(), first, now);
    audit.write(actor, "place.read", id, told);
    return Answer.given(places.find(id).orElseThrow());
  }

  private Answer<Excursion> assessLocked(
      Actor actor, ExcursionId id, Verdict verdict, String reason) {
    Optional<Excursion> found = excursions.find(id);
    if (found.isEmpty()) {
      return Answer.refused(
          "excursion.unknown", "excursion", id, "There is no such excursion in this clinic.");
    }
    places.lock(found.get().place());
    Excursion excursion = excursions.lock(id).orElseThrow();
    if (excursion.assessedAt().isPresent()) {
      return Answer.refused(
          "excursion.assessed", "excursion", id, "This excursion was assessed before.");
    }
    List<Vial> held = new ArrayList<>();
    excursions.vials(id).forEach(vial -> vials.lock(vial).ifPresent(held::add));
    if (excursion.ongoing() && verdict == Verdict.USABLE && stillThere(excursion, held)) {
      return Answer.refused(
          "excursion.ongoing",
          "verdict",
          verdict,
          "The place is still out of its range and vials stand there. Move them, or enter a reading inside the range, then assess.");
    }
    Instant now = Instants.now(clock);
    held.forEach(vial -> judge(actor, vial, verdict, now, reason));
    excursions.assess(id, now);
    audit.write(
        actor, "excursion.assessed", id, verdict + " for " + held.size() + " vials", reason);
    return Answer.given(excursions.find(id).orElseThrow());
  }

  private void judge(Actor actor, Vial vial, Verdict verdict, Instant now, String reason) {
    String told = (verdict == Verdict.USABLE ? "usable: " : "to be destroyed: ") + reason;
    Vial after = writer.write(actor, vial, now, Line.of(Kind.EXCURSION_ASSESSED, told));
    if (verdict == Verdict.DESTROY && after.left().value() > 0) {
      writer.write(actor, after, now, Line.of(Kind.DESTROYED, after.left(), reason));
    }
  }

  private static boolean stillThere(Excursion excursion, List<Vial> held) {
    return held.stream()
        .anyMatch(
            vial -> vial.place().equals(Optional.of(excursion.place())) && vial.left().value() > 0);
  }

  /** A file to be kept. */
  private static final class Kept {
    private final String name;
    private final byte[] content;

    Kept(String name, byte[] content) {
      String plain = name.isBlank() ? "logger file" : name.strip();
      this.name = plain.length() > 200 ? plain.substring(0, 200) : plain;
      this.content = content;
    }

    String name() {
      return name;
    }

    String sha256() {
      return Fingerprint.of(content);
    }

    boolean insert(ReadingRows rows, PlaceId place, Instant now, String by) {
      return rows.insertFile(place, sha256(), name, content, now, by);
    }
  }
}
