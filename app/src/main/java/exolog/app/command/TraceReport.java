package exolog.app.command;

import exolog.core.course.Exposure;
import exolog.core.course.Found;
import exolog.core.course.LotStock;
import exolog.core.course.Trace;
import exolog.core.course.TraceEdge;
import exolog.core.course.TraceNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A trace as text for a terminal. */
final class TraceReport {
  /** As many lines as a person scrolls through; the rest is a file's business. */
  private static final int SHOWN = 200;

  private TraceReport() {}

  static String text(String typed, Found.Several several) {
    var written = new StringWriter();
    var text = new PrintWriter(written);
    text.printf(
        Locale.ROOT, "\"%s\" means several things here. Ask again with one of these:%n", typed);
    several
        .choices()
        .forEach(node -> text.printf(Locale.ROOT, "  %s   (%s)%n", node.typed(), node.label()));
    return written.toString();
  }

  static String text(Trace trace) {
    var written = new StringWriter();
    var text = new PrintWriter(written);
    text.printf(Locale.ROOT, "%s %s%n", trace.start().kind().key(), trace.start().label());
    text.printf(Locale.ROOT, "%n");
    text.printf(Locale.ROOT, "Where it comes from and what was made of it%n");
    Set<TraceNode> roots = new LinkedHashSet<>();
    trace.origins().forEach(edge -> roots.add(edge.from()));
    trace.origins().forEach(edge -> roots.remove(edge.to()));
    roots.forEach(root -> branch(text, trace.origins(), root, 1));
    if (roots.isEmpty()) {
      text.printf(Locale.ROOT, "  nothing recorded%n");
    }
    for (LotStock stock : trace.stock()) {
      text.printf(
          Locale.ROOT,
          "  lot %s here: %d vials, %d not empty, %d µL left%n",
          stock.number(),
          stock.vials(),
          stock.vialsNotEmpty(),
          stock.leftMicrolitres());
    }
    text.printf(Locale.ROOT, "%n");
    text.printf(Locale.ROOT, "Given to %d patients in %d draws%n", trace.patients(), trace.draws());
    trace.exposures().stream().limit(SHOWN).forEach(given -> exposure(text, given));
    if (trace.exposures().size() > SHOWN) {
      text.printf(
          Locale.ROOT, "  and %d more: see --csv or --json%n", trace.exposures().size() - SHOWN);
    }
    if (!trace.complete()) {
      text.printf(Locale.ROOT, "There are more draws than one answer holds: ask for each lot.%n");
    }
    return written.toString();
  }

  private static void branch(PrintWriter text, List<TraceEdge> edges, TraceNode node, int depth) {
    text.printf(
        Locale.ROOT,
        "%s%s %s%n",
        "  ".repeat(depth),
        node.kind().key(),
        Printable.of(node.label()));
    edges.stream()
        .filter(edge -> edge.from().equals(node))
        .map(TraceEdge::to)
        .distinct()
        .forEach(next -> branch(text, edges, next, depth + 1));
  }

  private static void exposure(PrintWriter text, Exposure given) {
    text.printf(
        Locale.ROOT,
        "  %s  %-14s vial %s  lot %s  %s  %d µL  dose %s%s%s%n",
        given.at().toString().substring(0, 16),
        given.patientNumber(),
        given.serial().grouped(),
        given.lotNumber(),
        given.site().key(),
        given.volume().value(),
        Figures.of(given.relativeDose()),
        given.materials().diluentLot().map(lot -> "  diluent " + lot).orElse(""),
        given.materials().deviceLot().map(lot -> "  device " + lot).orElse(""));
  }
}
