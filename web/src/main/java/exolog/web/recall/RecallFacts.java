package exolog.web.recall;

import exolog.core.safety.Effectiveness;
import exolog.core.safety.MassBalance;
import exolog.core.safety.Recall;
import exolog.core.safety.RecallEvent;
import exolog.core.safety.RecallState;
import exolog.core.safety.RecalledVial;
import exolog.web.layout.Words;
import exolog.web.layout.Written;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A recall with everything its page shows.
 *
 * @param own whether the person who reads drafted it and so cannot approve it
 */
public record RecallFacts(
    Recall recall,
    Effectiveness effect,
    List<RecalledVial> vials,
    List<MassBalance> balance,
    CallList list,
    List<String> open,
    boolean own) {
  private static final int COUNTED_AT_ONCE = 200;

  public RecallFacts {
    vials = List.copyOf(vials);
    balance = List.copyOf(balance);
    open = List.copyOf(open);
  }

  public List<StockLine> stock() {
    return StockLine.of(vials);
  }

  /** Not empty by the ledger; whom nobody counted yet first. */
  public List<RecalledVial> toCount() {
    return vials.stream()
        .filter(vial -> vial.left().value() > 0)
        .sorted(java.util.Comparator.comparing(vial -> vial.counted().isPresent()))
        .limit(COUNTED_AT_ONCE)
        .toList();
  }

  /** The steps of the road, and whether each was taken. */
  public List<RecallState> road() {
    return recall.state() == RecallState.WITHDRAWN
        ? List.of(RecallState.DRAFT, RecallState.WITHDRAWN)
        : List.of(
            RecallState.DRAFT,
            RecallState.APPROVED,
            RecallState.NOTIFIED,
            RecallState.RECONCILING,
            RecallState.CLOSED);
  }

  public Optional<RecallEvent> event(RecallState state) {
    return recall.events().stream().filter(event -> event.state() == state).findFirst();
  }

  /** The class that gives the callout its mark: closed with something missing is not fine. */
  public String look() {
    return switch (recall.state()) {
      case CLOSED -> open.isEmpty() ? "fine" : "caution";
      case WITHDRAWN -> "note";
      case DRAFT, APPROVED, NOTIFIED, RECONCILING -> "caution";
    };
  }

  /** What is recalled, in full, as a part of an address. */
  public String subject() {
    return URLEncoder.encode(recall.draft().scope().subject().typed(), StandardCharsets.UTF_8);
  }

  public String title() {
    return title(recall);
  }

  public static String title(Recall recall) {
    String thing = Words.say("trace.kind." + recall.draft().scope().subject().kind());
    return Words.say(
        recall.exercise() ? "recall.title.exercise" : "recall.title",
        thing + " " + recall.draft().scope().label());
  }

  /** The account of a lot in words. */
  public static String sentence(MassBalance lot) {
    String missing = String.valueOf(Math.abs(lot.difference()));
    if (lot.difference() == 0 && lot.uncounted() > 0) {
      return Words.say("recall.balance.uncounted", lot.number(), String.valueOf(lot.uncounted()));
    }
    return lot.difference() == 0
        ? Words.say("recall.balance.whole", lot.number())
        : Words.say(
            lot.difference() > 0 ? "recall.balance.missing" : "recall.balance.more",
            lot.number(),
            missing,
            String.valueOf(lot.received()));
  }

  /** The class that gives the account its mark and colour; the words say the same. */
  public static String look(MassBalance lot) {
    return lot.difference() != 0 ? "fail" : lot.uncounted() > 0 ? "untested" : "pass";
  }

  public static String percent(Optional<Double> share) {
    return share
        .map(percent -> Written.percent(percent / 100))
        .orElseGet(() -> Words.say("recall.nobody"));
  }

  /** "2 h 12 min": as precise as anyone acts on. */
  public static String lasted(Optional<Duration> time) {
    return time.map(RecallFacts::lasted).orElseGet(() -> Words.say("recall.notYet"));
  }

  private static String lasted(Duration time) {
    if (time.toMinutes() < 1) {
      return time.toSeconds() + " s";
    }
    if (time.toHours() < 1) {
      return time.toMinutes() + " min";
    }
    return time.toDays() < 1
        ? time.toHours() + " h " + time.toMinutesPart() + " min"
        : time.toDays() + " d " + time.toHoursPart() + " h";
  }
}
