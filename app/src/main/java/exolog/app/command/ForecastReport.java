package exolog.app.command;

import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.ForecastAnswer.Abstained;
import exolog.core.forecast.ForecastAnswer.PooledStudy;
import exolog.core.forecast.ForecastAnswer.Week;
import exolog.core.forecast.ForecastAnswer.WhenToStop;
import exolog.core.forecast.RegistryShown;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer in a terminal of 80 columns: one sentence first, then what it rests on. */
final class ForecastReport {
  private static final int WIDTH = 80;
  private final ForecastAnswer answer;
  private final StringBuilder text = new StringBuilder();

  private ForecastReport(ForecastAnswer answer) {
    this.answer = answer;
  }

  static String of(ForecastAnswer answer) {
    var report = new ForecastReport(answer);
    report.write();
    return report.text.toString();
  }

  private void write() {
    paragraph("", answer.sentence());
    Abstained why = answer.abstained();
    if (why == null) {
      table();
      text.append(ForecastPlot.of(answer));
      stop(answer.whenToStop());
    } else {
      section("What the trials showed instead");
      why.whatWasShown().forEach(shown -> paragraph("  - ", shown));
    }
    studies();
    coursesHere(answer.registry());
    section("Assumptions");
    paragraph("  - ", "Noise: " + answer.noticeable().basis());
    answer.assumptions().forEach(assumed -> paragraph("  - ", assumed));
    text.append(System.lineSeparator());
    paragraph(
        "",
        "Model %s, evidence read until %s, seed %d. Information with its uncertainty; it does not decide treatment."
            .formatted(answer.modelVersion(), answer.dataTime(), answer.seed()));
  }

  private void table() {
    String beside = java.util.Objects.requireNonNull(answer.comparator()).words();
    section(
        "%s, change in %s; the middle 80 of 100 people in brackets"
            .formatted(answer.measureLabel(), answer.unit()));
    paragraph("", "\"Anyway\" is the change " + beside + ".");
    line(
        String.format(
            Locale.ROOT,
            "%4s  %-24s %-24s %-14s %s",
            "week",
            "with this plan",
            "anyway",
            "plan adds",
            "noticeable"));
    for (Week week : answer.weeks()) {
      if (isShown(week.week())) {
        line(
            String.format(
                Locale.ROOT,
                "%4d  %-24s %-24s %-14s %s",
                week.week(),
                cell(week.treated().median(), week.treated().lower80(), week.treated().upper80()),
                cell(
                    week.untreated().median(),
                    week.untreated().lower80(),
                    week.untreated().upper80()),
                signed(week.net().median()),
                week.chanceNoticeable() == null
                    ? "not known"
                    : ofTwenty(week.chanceNoticeable()) + " of 20"));
      }
    }
  }

  private boolean isShown(int week) {
    int last = answer.horizon().week();
    int step = Math.max(1, (int) Math.ceil(last / 8.0));
    return week > 0 && ((week % step == 0 && last - week >= step / 2.0) || week == last);
  }

  private void stop(@Nullable WhenToStop stop) {
    if (stop == null) {
      return;
    }
    section("When to stop");
    paragraph("  ", String.valueOf(stop.advice()));
    for (var session : stop.sessions()) {
      line(
          String.format(
              Locale.ROOT,
              "  session %2d: %s on average%s%s",
              session.session(),
              signed(session.extraGain()),
              session.extraChanceNoticeable() == null
                  ? ""
                  : String.format(
                      Locale.ROOT,
                      ", %.1f more of 100 notice",
                      100 * session.extraChanceNoticeable()),
              session.extraCost() == null
                  ? ""
                  : String.format(Locale.ROOT, ", costs %.0f", session.extraCost())));
    }
  }

  private void studies() {
    if (!answer.evidence().pooled().isEmpty()) {
      section("Pooled (" + String.join("; ", answer.widening()) + ")");
      answer.evidence().pooled().forEach(this::study);
    }
    if (answer.comparator() != null) {
      section("What happens anyway (" + answer.comparator().words() + ")");
      answer.comparator().studies().forEach(this::study);
    }
    if (!answer.evidence().notPooled().isEmpty()) {
      section("Not pooled, and why");
      answer.evidence().notPooled().stream()
          .collect(
              Collectors.groupingBy(
                  s -> s.study() + ": " + s.reason(),
                  java.util.LinkedHashMap::new,
                  Collectors.counting()))
          .forEach((sentence, times) ->
              paragraph("  - ", sentence + (times > 1 ? " (" + times + " rows)" : "")));
    }
  }

  private void coursesHere(@Nullable RegistryShown here) {
    if (here == null) {
      return;
    }
    section("The courses here");
    here.contributions().forEach(said -> paragraph("  - ", said));
    here.peopleLikeYou().forEach(said -> paragraph("  - ", said));
    here.notes().forEach(said -> paragraph("  - ", said));
  }

  private void study(PooledStudy study) {
    paragraph(
        "  - ",
        "%s (%s): %s, week %s, n = %s, confidence %s.%s%s"
            .formatted(
                study.study(),
                study.arm(),
                study.figure(),
                Figures.of(study.weeks()),
                study.people() == null ? "not given" : study.people(),
                study.confidence(),
                study.caution() == null ? "" : " " + study.caution(),
                study.funding() == null ? "" : " Conflict: " + study.funding() + "."));
  }

  private static String cell(double median, double lower, double upper) {
    return "%s (%s to %s)".formatted(signed(median), signed(lower), signed(upper));
  }

  static String signed(double value) {
    double size = Math.abs(value);
    String digits =
        String.format(Locale.ROOT, size >= 20 ? "%.0f" : size >= 2 ? "%.1f" : "%.2f", size);
    boolean nothing = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
    return nothing ? "0" : (value < 0 ? "−" : "+") + digits;
  }

  static long ofTwenty(double chance) {
    return Math.round(20 * chance);
  }

  private void section(String title) {
    text.append(System.lineSeparator());
    paragraph("", title);
  }

  private void line(String words) {
    text.append(words.stripTrailing()).append(System.lineSeparator());
  }

  /** Words wrapped to the width; lines after the first stand under the text. */
  private void paragraph(String lead, String words) {
    String indent = " ".repeat(lead.length());
    var line = new StringBuilder(lead);
    for (String word : List.of(words.split(" "))) {
      if (line.length() + word.length() > WIDTH && line.length() > lead.length()) {
        text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        line = new StringBuilder(indent);
      }
      line.append(word).append(' ');
    }
    text.append(line.toString().stripTrailing()).append(System.lineSeparator());
  }
}
