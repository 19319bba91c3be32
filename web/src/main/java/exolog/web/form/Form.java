package exolog.web.form;

import exolog.core.answer.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form as it was typed, with the refusals it got. It comes back filled. */
public record Form(Map<String, List<String>> typed, List<Refusal> refusals) {
  public Form {
    typed = Map.copyOf(typed);
    refusals = List.copyOf(refusals);
  }

  public static Form empty() {
    return new Form(Map.of(), List.of());
  }

  /** A form that opens with values already known, so that nothing is asked twice. */
  public static Form filled(Map<String, String> values) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    values.forEach((name, value) -> typed.put(name, List.of(value)));
    return new Form(typed, List.of());
  }

  public static Form of(HttpServletRequest request) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> typed.put(name, Arrays.asList(values)));
    return new Form(typed, List.of());
  }

  public Form refused(List<Refusal> more) {
    List<Refusal> all = new ArrayList<>(refusals);
    all.addAll(more);
    return new Form(typed, all);
  }

  /** What was typed, without blanks around it; empty when nothing was. */
  public String value(String field) {
    return typed.getOrDefault(field, List.of()).stream().findFirst().orElse("").strip();
  }

  public boolean chose(String field, String value) {
    return typed.getOrDefault(field, List.of()).contains(value);
  }

  public boolean wrong(String field) {
    return refusals.stream().anyMatch(refusal -> refusal.field().equals(field));
  }

  public List<String> sentences(String field) {
    return refusals.stream()
        .filter(refusal -> refusal.field().equals(field))
        .map(Refusal::sentence)
        .toList();
  }

  /** Starts reading the typed values. */
  public Reading read() {
    return new Reading(this);
  }
}
