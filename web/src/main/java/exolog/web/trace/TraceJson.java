package exolog.web.trace;

import exolog.core.course.Exposure;
import exolog.core.course.Found;
import exolog.core.course.LotStock;
import exolog.core.course.Trace;
import exolog.core.course.TraceKind;
import exolog.core.course.TraceNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A trace as JSON: the page's file and the command's answer are one. */
public final class TraceJson {
  private TraceJson() {}

  public static Map<String, Object> of(Found.Several several) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("choices", several.choices().stream().map(TraceJson::json).toList());
    return json;
  }

  public static Map<String, Object> of(Trace trace) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("start", json(trace.start()));
    json.put("patients", trace.patients());
    json.put("draws", trace.draws());
    json.put("complete", trace.complete());
    json.put("donors", trace.donors().stream().map(TraceNode::label).toList());
    json.put("nodes", trace.nodes().stream().map(TraceJson::json).toList());
    json.put(
        "edges",
        trace.edges().stream()
            .map(edge -> Map.of("from", edge.from().typed(), "to", edge.to().typed()))
            .toList());
    json.put("exposures", trace.exposures().stream().map(TraceJson::json).toList());
    json.put("stock", trace.stock().stream().map(TraceJson::json).toList());
    return json;
  }

  private static Map<String, Object> json(TraceNode node) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", node.kind().key());
    json.put("id", node.key());
    json.put("label", node.label());
    return json;
  }

  private static Map<String, Object> json(LotStock stock) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("lot", new TraceNode(TraceKind.LOT, stock.lot().toString(), stock.number()).typed());
    json.put("number", stock.number());
    json.put("vials", stock.vials());
    json.put("vialsNotEmpty", stock.vialsNotEmpty());
    json.put("leftMicrolitres", stock.leftMicrolitres());
    return json;
  }

  private static Map<String, Object> json(Exposure given) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("at", given.at().toString());
    json.put("patient", given.patient().toString());
    json.put("patientNumber", given.patientNumber());
    json.put("session", given.session().toString());
    json.put("vial", given.vial().toString());
    json.put("serial", given.serial().text());
    json.put("lot", given.lot().toString());
    json.put("lotNumber", given.lotNumber());
    json.put("site", given.site().key());
    json.put("route", given.route().key());
    json.put("microlitres", given.volume().value());
    json.put("relativeDose", given.relativeDose());
    json.put("diluentLot", given.materials().diluentLot().orElse(null));
    json.put("deviceLot", given.materials().deviceLot().orElse(null));
    return json;
  }
}
