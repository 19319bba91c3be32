package exolog.core.course;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where something came from and where it went, in one clinic.
 *
 * @param origins from donors down to lots, as far as they touch the start
 * @param exposures oldest first
 * @param stock of each lot on the trace that this clinic received
 * @param complete false where there were more exposures than one answer holds
 */
public record Trace(
    TraceNode start,
    List<TraceEdge> origins,
    List<Exposure> exposures,
    List<LotStock> stock,
    boolean complete) {
  public Trace {
    origins = List.copyOf(origins);
    exposures = List.copyOf(exposures);
    stock = List.copyOf(stock);
  }

  /** Everything on the trace: the start, then from the donors to the patients. */
  public List<TraceNode> nodes() {
    Set<TraceNode> nodes = new LinkedHashSet<>();
    nodes.add(start);
    for (TraceEdge edge : edges()) {
      nodes.add(edge.from());
      nodes.add(edge.to());
    }
    return nodes.stream().sorted((one, other) -> one.kind().compareTo(other.kind())).toList();
  }

  /** The origins, then lot to vial, vial and materials to session, session to patient. */
  public List<TraceEdge> edges() {
    Set<TraceEdge> edges = new LinkedHashSet<>(origins);
    exposures.forEach(exposure -> edges.addAll(edges(exposure)));
    return List.copyOf(edges);
  }

  /** How often was drawn for what is on the trace: what an act took from one vial is one draw. */
  public int draws() {
    return (int)
        exposures.stream()
            .map(given -> List.of(given.session(), given.vial(), given.at()))
            .distinct()
            .count();
  }

  public List<TraceNode> donors() {
    return nodes().stream().filter(node -> node.kind() == TraceKind.DONOR).toList();
  }

  public long patients() {
    return exposures.stream().map(Exposure::patient).distinct().count();
  }

  /** The exposures as a table of a spreadsheet, a comma between columns. */
  public String csv() {
    StringBuilder csv =
        new StringBuilder(
            "at,patient,session,vial,lot,site,route,microlitres,relative_dose,diluent_lot,device_lot\r\n");
    for (Exposure of : exposures) {
      csv.append(
          String.join(
              ",",
              of.at().toString(),
              cell(of.patientNumber()),
              of.session().toString(),
              of.serial().text(),
              cell(of.lotNumber()),
              of.site().key(),
              of.route().key(),
              Integer.toString(of.volume().value()),
              Double.toString(of.relativeDose()),
              cell(of.materials().diluentLot().orElse("")),
              cell(of.materials().deviceLot().orElse(""))));
      csv.append("\r\n");
    }
    return csv.toString();
  }

  /** Quoted (RFC 4180); what a spreadsheet would take for a formula stays text. */
  private static String cell(String text) {
    String safe = text.matches("[=+\\-@].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static List<TraceEdge> edges(Exposure of) {
    TraceNode lot = new TraceNode(TraceKind.LOT, of.lot().toString(), of.lotNumber());
    TraceNode vial = new TraceNode(TraceKind.VIAL, of.vial().toString(), of.serial().grouped());
    TraceNode session =
        new TraceNode(TraceKind.SESSION, of.session().toString(), of.session().toString());
    TraceNode patient =
        new TraceNode(TraceKind.PATIENT, of.patient().toString(), of.patientNumber());
    List<TraceEdge> edges = new ArrayList<>();
    edges.add(new TraceEdge(lot, vial));
    edges.add(new TraceEdge(vial, session));
    of.materials()
        .diluentLot()
        .ifPresent(text ->
            edges.add(new TraceEdge(new TraceNode(TraceKind.DILUENT_LOT, text, text), session)));
    of.materials()
        .deviceLot()
        .ifPresent(text ->
            edges.add(new TraceEdge(new TraceNode(TraceKind.DEVICE_LOT, text, text), session)));
    edges.add(new TraceEdge(session, patient));
    return edges;
  }
}
