package exolog.app.command;

import exolog.core.safety.Effectiveness;
import exolog.core.safety.ExposedPatient;
import exolog.core.safety.MassBalance;
import exolog.core.safety.Recall;
import exolog.core.safety.RecallEvent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recall as text for a terminal and as JSON. */
record RecallReport(
    Recall recall, Effectiveness effect, List<MassBalance> balance, List<ExposedPatient> patients) {
  static RecallReport of(ClinicRecord record, Recall recall) {
    return new RecallReport(
        recall,
        record.recalls().effectiveness(record.reader(), recall),
        record.recalls().balance(record.reader(), recall.id()),
        record.recalls().patients(record.reader(), recall.id()));
  }

  static String line(Recall recall) {
    return String.format(
        Locale.ROOT,
        "%s  %s  class %-3s  %-11s  %s %s%s",
        recall.id(),
        recall.drafted().at().toString().substring(0, 10),
        recall.draft().hazard(),
        recall.state(),
        recall.draft().scope().predicate().toLowerCase(Locale.ROOT).replace('_', '-'),
        Printable.of(recall.draft().scope().label()),
        recall.exercise() ? "  EXERCISE" : "");
  }

  String text() {
    StringBuilder text = new StringBuilder();
    if (recall.exercise()) {
      text.append("EXERCISE: no stock is held, no passport shows it.\n");
    }
    text.append(line(recall)).append('\n');
    text.append(Printable.of(recall.draft().reason())).append("\n\n");
    for (RecallEvent event : recall.events()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %s  %-11s %s%s%n",
              event.at().toString().substring(0, 19),
              event.state(),
              Printable.of(event.decidedBy()),
              event.note().isEmpty() ? "" : ": " + Printable.of(event.note())));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%n%d patients: %d told, %d acknowledged (level %s asks for %d), %d examined%n%d vials: %d accounted for%n",
            effect.patients(),
            effect.told(),
            effect.acknowledged(),
            recall.draft().level(),
            effect.mustAcknowledge(),
            effect.examined(),
            effect.vials(),
            effect.vialsReconciled()));
    for (MassBalance lot : balance) {
      text.append(
          String.format(
              Locale.ROOT,
              "  lot %s, µL: received %d = used %d + left %d + wasted %d + returned %d + destroyed %d, difference %d%n",
              lot.number(),
              lot.received(),
              lot.used(),
              lot.left(),
              lot.wasted(),
              lot.returned(),
              lot.destroyed(),
              lot.difference()));
    }
    time(text, "time to quarantine", effect.timeToQuarantine());
    time(text, "time to last contact", effect.timeToLastContact());
    time(text, recall.exercise() ? "drill time" : "time to close", effect.timeToClose());
    return text.toString();
  }

  Map<String, Object> json() {
    Map<String, Object> json = json(recall);
    json.put("patients", effect.patients());
    json.put("told", effect.told());
    json.put("acknowledged", effect.acknowledged());
    json.put("mustAcknowledge", effect.mustAcknowledge());
    json.put("examined", effect.examined());
    json.put("vials", effect.vials());
    json.put("vialsReconciled", effect.vialsReconciled());
    json.put("contactedPercent", effect.contactedPercent().orElse(null));
    json.put("reconciledPercent", effect.reconciledPercent().orElse(null));
    json.put("secondsToQuarantine", seconds(effect.timeToQuarantine()));
    json.put("secondsToLastContact", seconds(effect.timeToLastContact()));
    json.put(recall.exercise() ? "drillSeconds" : "secondsToClose", seconds(effect.timeToClose()));
    json.put("balance", balance.stream().map(RecallReport::json).toList());
    json.put("exposed", patients.stream().map(RecallReport::json).toList());
    return json;
  }

  static Map<String, Object> json(Recall recall) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", recall.id().toString());
    json.put("exercise", recall.exercise());
    json.put("state", recall.state().name());
    json.put("class", recall.draft().hazard().name());
    json.put("checkLevel", recall.draft().level().name());
    json.put("predicate", recall.draft().scope().predicate());
    json.put("subject", recall.draft().scope().label());
    json.put("reason", recall.draft().reason());
    json.put("events", recall.events().stream().map(RecallReport::json).toList());
    return json;
  }

  private static Map<String, Object> json(RecallEvent event) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("at", event.at().toString());
    json.put("state", event.state().name());
    json.put("by", event.decidedBy());
    json.put("note", event.note());
    return json;
  }

  private static Map<String, Object> json(MassBalance lot) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("lot", lot.number());
    json.put("received", lot.received());
    json.put("used", lot.used());
    json.put("left", lot.left());
    json.put("uncountedVials", lot.uncounted());
    json.put("wasted", lot.wasted());
    json.put("returned", lot.returned());
    json.put("destroyed", lot.destroyed());
    json.put("difference", lot.difference());
    return json;
  }

  private static Map<String, Object> json(ExposedPatient patient) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("patient", patient.number());
    json.put("draws", patient.draws());
    json.put("microlitres", patient.microlitres());
    json.put("relativeDose", patient.relativeDose());
    json.put("firstAt", patient.firstAt().toString());
    json.put("lastAt", patient.lastAt().toString());
    json.put("contacts", patient.contacts().stream().map(one -> one.step().name()).toList());
    return json;
  }

  private static void time(StringBuilder text, String name, Optional<Duration> time) {
    time.ifPresent(took ->
        text.append(String.format(Locale.ROOT, "%s: %.1f s%n", name, took.toMillis() / 1000.0)));
  }

  private static @Nullable Double seconds(Optional<Duration> time) {
    return time.isPresent() ? (Double) (time.get().toMillis() / 1000.0) : null;
  }
}
