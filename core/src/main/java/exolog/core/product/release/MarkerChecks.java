package exolog.core.product.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the rules ask about markers of vesicles and of contamination. */
final class MarkerChecks {
  private static final String MEMBRANE = "1";
  private static final String CYTOSOLIC = "2";
  private static final String CONTAMINANT = "3";
  private static final Map<String, String> CATEGORIES = categories();
  private static final Map<String, String> OF_CELLS = contaminants("cells");
  private static final Map<String, String> OF_FLUIDS = contaminants("fluids");

  private MarkerChecks() {}

  static Finding membrane(Dossier dossier) {
    return positive(dossier, MEMBRANE, "a tetraspanin such as CD9, CD63 or CD81");
  }

  static Finding cytosolic(Dossier dossier) {
    return positive(dossier, CYTOSOLIC, "one such as TSG101, ALIX, syntenin or an annexin");
  }

  private static Finding positive(Dossier dossier, String category, String expected) {
    List<Dossier> tested = of(dossier, category).stream().filter(MarkerChecks::hasResult).toList();
    List<Dossier> positive = tested.stream().filter(marker -> is(marker, "positive")).toList();
    if (!positive.isEmpty()) {
      return Finding.pass(names(positive) + " positive.");
    }
    return tested.isEmpty()
        ? Finding.untested(
            "marker has no result of category " + category + ", expected " + expected + ".")
        : Finding.fail("marker " + names(tested) + " is not positive, expected " + expected + ".");
  }

  static Finding three(Dossier dossier) {
    List<Dossier> tested =
        dossier.each("marker").stream()
            .filter(marker -> !category(marker).equals(CONTAMINANT))
            .filter(MarkerChecks::hasResult)
            .toList();
    List<Dossier> positive = tested.stream().filter(marker -> is(marker, "positive")).toList();
    if (positive.size() >= 3) {
      return Finding.pass(names(positive) + " positive.");
    }
    String facts =
        positive.size()
            + " of marker positive"
            + (positive.isEmpty() ? "" : " (" + names(positive) + ")")
            + ", expected at least 3.";
    return tested.size() >= 3 ? Finding.fail(facts) : Finding.untested(facts);
  }

  static Finding contaminantTested(Dossier dossier) {
    List<Dossier> fitting = fitting(dossier).stream().filter(MarkerChecks::hasResult).toList();
    if (!fitting.isEmpty()) {
      return Finding.pass(names(fitting) + " tested.");
    }
    List<Dossier> others =
        of(dossier, CONTAMINANT).stream().filter(MarkerChecks::hasResult).toList();
    return Finding.untested(
        others.isEmpty()
            ? "marker has no result of category 3."
            : "marker " + names(others) + " says nothing about this source.");
  }

  static Finding contaminantNegative(Dossier dossier) {
    List<Finding> found = new ArrayList<>();
    for (Dossier marker : of(dossier, CONTAMINANT)) {
      String name = name(marker);
      switch (marker.at("marker.result")) {
        case Given.Word(String key, String shown) ->
            found.add(
                key.equals("negative")
                    ? Finding.pass(name + " negative.")
                    : key.equals("pending")
                        ? Finding.untested("marker[" + name + "].result is pending.")
                        : marker
                            .text("marker.justification")
                            .map(reason ->
                                Finding.pass(name + " " + shown + ", justified: " + reason + "."))
                            .orElseGet(() ->
                                Finding.fail(
                                    "marker["
                                        + name
                                        + "].result is "
                                        + shown
                                        + ", expected negative or a justification.")));
        case Given.Unclear(_, String sentence) -> found.add(Finding.untested(sentence));
        case null, default ->
            found.add(Finding.untested("marker[" + name + "].result is not given."));
      }
    }
    return found.isEmpty()
        ? Finding.untested("marker has no result of category 3.")
        : Finding.all(found);
  }

  static Finding antibodiesNamed(Dossier dossier) {
    List<Dossier> markers = dossier.each("marker");
    if (markers.isEmpty()) {
      return Finding.untested("marker is not given.");
    }
    List<String> missing =
        new ArrayList<>(
            markers.stream()
                .filter(marker -> marker.text("marker.antibody").isEmpty())
                .map(marker -> "marker[" + name(marker) + "].antibody")
                .toList());
    if (dossier.text("loadControl").isEmpty() && noBlot(dossier).result() != Result.PASS) {
      missing.add("loadControl");
    }
    return missing.isEmpty() ? Finding.pass("") : Finding.untested(Facts.missing(missing));
  }

  /** A pass where markers were tested and by no blot: then nothing was lysed or loaded. */
  static Finding noBlot(Dossier dossier) {
    List<Dossier> markers = dossier.each("marker");
    boolean none =
        !markers.isEmpty()
            && markers.stream()
                .map(MarkerChecks::method)
                .allMatch(
                    method -> !method.isEmpty() && !method.matches(".*(blot|western|wb|sds).*"));
    return none ? Finding.pass("") : Finding.untested("");
  }

  static Finding analysed(Dossier dossier) {
    boolean counted =
        dossier.exact("particle.conc").isPresent() || dossier.exact("size.mode").isPresent();
    return counted && dossier.each("marker").stream().anyMatch(MarkerChecks::hasResult)
        ? Finding.pass("")
        : Finding.untested("");
  }

  private static String method(Dossier marker) {
    return marker.text("marker.method").orElse("").toLowerCase(Locale.ROOT);
  }

  /** Cells leave other traces than body fluids do; of a plant any will do. */
  private static List<Dossier> fitting(Dossier dossier) {
    return switch (SourceKind.of(dossier)) {
      case HUMAN_CELLS, ANIMAL_CELLS -> known(dossier, OF_CELLS);
      case HUMAN_BLOOD, ANIMAL -> known(dossier, OF_FLUIDS);
      case PLANT -> of(dossier, CONTAMINANT);
    };
  }

  /** One that no list knows but that the dossier itself calls category 3 is taken at its word. */
  private static List<Dossier> known(Dossier dossier, Map<String, String> list) {
    return of(dossier, CONTAMINANT).stream()
        .filter(marker ->
            list.containsKey(squeezed(marker)) || !CATEGORIES.containsKey(squeezed(marker)))
        .toList();
  }

  private static List<Dossier> of(Dossier dossier, String category) {
    return dossier.each("marker").stream()
        .filter(marker -> category(marker).equals(category))
        .toList();
  }

  private static String category(Dossier marker) {
    return marker
        .word("marker.category")
        .orElseGet(() -> CATEGORIES.getOrDefault(squeezed(marker), ""));
  }

  private static String squeezed(Dossier marker) {
    String name = name(marker);
    String whole = Fields.squeezedSegment(name);
    int stroke = name.indexOf('/');
    return CATEGORIES.containsKey(whole) || stroke < 1
        ? whole
        : Fields.squeezedSegment(name.substring(0, stroke));
  }

  private static String name(Dossier marker) {
    return marker.text("marker.name").orElse("without a name");
  }

  private static boolean hasResult(Dossier marker) {
    return marker.word("marker.result").filter(key -> !key.equals("pending")).isPresent();
  }

  private static boolean is(Dossier marker, String result) {
    return marker.word("marker.result").filter(result::equals).isPresent();
  }

  private static String names(List<Dossier> markers) {
    return markers.stream().map(MarkerChecks::name).collect(Collectors.joining(", "));
  }

  private static Map<String, String> categories() {
    Map<String, Object> file = Resource.read("markers.yaml");
    Map<String, String> known = new HashMap<>();
    Resource.texts(file.get("membrane"))
        .forEach(name -> known.put(Fields.squeezedSegment(name), MEMBRANE));
    Resource.texts(file.get("cytosolic"))
        .forEach(name -> known.put(Fields.squeezedSegment(name), CYTOSOLIC));
    Resource.map(file.get("contaminants"))
        .values()
        .forEach(names ->
            Resource.texts(names)
                .forEach(name -> known.put(Fields.squeezedSegment(name), CONTAMINANT)));
    return Map.copyOf(known);
  }

  private static Map<String, String> contaminants(String of) {
    Map<String, Object> lists = Resource.map(Resource.read("markers.yaml").get("contaminants"));
    Map<String, String> known = new HashMap<>();
    Resource.texts(lists.get(of)).forEach(name -> known.put(Fields.squeezedSegment(name), name));
    Resource.texts(lists.get("any")).forEach(name -> known.put(Fields.squeezedSegment(name), name));
    return Map.copyOf(known);
  }
}
