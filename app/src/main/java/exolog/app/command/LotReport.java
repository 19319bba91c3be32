package exolog.app.command;

import exolog.core.product.release.Gate;
import exolog.core.product.release.Result;
import exolog.core.product.release.RuleResult;
import exolog.core.product.release.Severity;
import exolog.core.product.release.Verdict;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A verdict as JSON, and as text with what stands against the release first. */
record LotReport(Verdict verdict) {
  Map<String, Object> asMap() {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("gate", verdict.gate().key());
    answer.put("interim", verdict.interim());
    answer.put("blockedBy", verdict.blocking().stream().map(RuleResult::id).toList());
    answer.put("rules", verdict.rules().stream().map(LotReport::asMap).toList());
    answer.put("misevPercent", verdict.misevPercent());
    answer.put("evMetricPercent", verdict.evMetricPercent());
    answer.put("messages", verdict.notes());
    answer.put("rulesVersion", verdict.rulesVersion());
    return answer;
  }

  private static Map<String, Object> asMap(RuleResult rule) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", rule.id());
    row.put("result", rule.result().name());
    row.put("severity", rule.severity().name());
    row.put("message", rule.message());
    row.put("title", rule.title());
    row.put("source", rule.source());
    return row;
  }

  void print(PrintWriter out) {
    if (verdict.gate() == Gate.BLOCKED) {
      Lines.wrapped(
          out,
          "",
          "BLOCKED. The lot cannot be released: "
              + String.join(", ", verdict.blocking().stream().map(LotReport::named).toList())
              + ".");
    } else {
      Lines.wrapped(
          out,
          "",
          verdict.interim()
              ? "RELEASABLE FOR THE INTERIM. The final sterility result is awaited; a named person still has to release the lot."
              : "RELEASABLE. No rule of safety stands against it; a named person still has to release the lot.");
    }
    for (Severity severity : Severity.values()) {
      print(out, severity, Result.FAIL, "failed");
      print(out, severity, Result.NOT_TESTED, "not tested");
    }
    ids(out, "Passed", Result.PASS);
    ids(out, "Not applicable", Result.NOT_APPLICABLE);
    out.println();
    Lines.wrapped(
        out,
        "",
        "How completely it was described, not how good it is: MISEV items %s %%, EV-METRIC %s %%."
            .formatted(verdict.misevPercent(), verdict.evMetricPercent()));
    verdict.notes().forEach(note -> Lines.wrapped(out, "  ", Printable.of(note)));
    out.println("Rules " + verdict.rulesVersion());
    out.flush();
  }

  private void print(PrintWriter out, Severity severity, Result result, String word) {
    List<RuleResult> rules =
        verdict.rules().stream()
            .filter(rule -> rule.severity() == severity && rule.result() == result)
            .toList();
    if (!rules.isEmpty()) {
      out.println();
      out.println(severity + ", " + word);
      rules.forEach(
          rule -> Lines.wrapped(out, "  " + rule.id() + "  ", Printable.of(rule.message())));
    }
  }

  private void ids(PrintWriter out, String word, Result result) {
    List<String> ids =
        verdict.rules().stream()
            .filter(rule -> rule.result() == result)
            .map(RuleResult::id)
            .toList();
    if (!ids.isEmpty()) {
      out.println();
      Lines.wrapped(out, word + ": ", String.join(", ", ids));
    }
  }

  private static String named(RuleResult rule) {
    return rule.id()
        + " "
        + rule.title()
        + (rule.result() == Result.FAIL ? " (failed)" : " (not tested)");
  }
}
