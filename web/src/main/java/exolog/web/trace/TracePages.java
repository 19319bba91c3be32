package exolog.web.trace;

import exolog.core.course.Found;
import exolog.core.course.Trace;
import exolog.core.course.TraceKind;
import exolog.core.course.TraceNode;
import exolog.core.course.Traces;
import exolog.core.id.DonorId;
import exolog.core.product.Donors;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Form;
import exolog.web.layout.Framed;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** One field that takes any identifier; the answer is written down as a question of this person. */
@Framed
final class TracePages {
  private static final JsonMapper JSON = new JsonMapper();

  private final Traces traces;
  private final Donors donors;

  TracePages(Traces traces, Donors donors) {
    this.traces = traces;
    this.donors = donors;
  }

  /**
   * @param reach with anything in it, also asks how far kept lots went in other clinics, which the
   *     database writes down apart
   */
  @GetMapping("/trace")
  ModelAndView page(
      HttpServletRequest request,
      Actor actor,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String reach) {
    Form form = Form.of(request);
    if (id.isBlank()) {
      return page(form, List.of(), Optional.empty(), HttpStatus.OK);
    }
    return switch (traces.find(actor, id)) {
      case Found.None(var refusal) ->
          page(
              form.refused(List.of(refusal)),
              List.of(),
              Optional.empty(),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case Found.Several(var choices) -> page(form, choices, Optional.empty(), HttpStatus.OK);
      case Found.One(var node) ->
          page(form, List.of(), Optional.of(view(actor, node, !reach.isEmpty())), HttpStatus.OK);
    };
  }

  @GetMapping("/trace/csv")
  ResponseEntity<byte[]> csv(Actor actor, @RequestParam String id) {
    return file(traced(actor, id).csv(), "trace.csv", new MediaType("text", "csv"));
  }

  @GetMapping("/trace/json")
  ResponseEntity<byte[]> json(Actor actor, @RequestParam String id) {
    String text =
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(TraceJson.of(traced(actor, id)));
    return file(text, "trace.json", MediaType.APPLICATION_JSON);
  }

  private Trace traced(Actor actor, String id) {
    return traces.find(actor, id) instanceof Found.One(var node)
        ? traces.read(actor, node)
        : missing();
  }

  private static Trace missing() {
    throw new Missing();
  }

  private TraceView view(Actor actor, TraceNode node, boolean reach) {
    Trace trace = traces.read(actor, node);
    Set<String> own =
        trace.nodes().stream()
            .filter(one -> one.kind() == TraceKind.DONOR)
            .map(TraceNode::key)
            .filter(key -> isKept(actor, DonorId.of(key)))
            .collect(Collectors.toSet());
    return new TraceView(
        trace,
        Branch.of(trace),
        own,
        reach ? Optional.of(traces.reach(actor, trace)) : Optional.empty());
  }

  private boolean isKept(Actor actor, DonorId id) {
    return donors.find(id).filter(donor -> donor.keeper().equals(actor.clinic())).isPresent();
  }

  private static ModelAndView page(
      Form form, List<TraceNode> choices, Optional<TraceView> view, HttpStatus status) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("choices", choices);
    model.put("view", view);
    return new ModelAndView("trace/page", model, status);
  }

  private static ResponseEntity<byte[]> file(String text, String name, MediaType type) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(type)
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
