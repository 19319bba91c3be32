package exolog.core.product.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the rules ask about the steps of separation. */
final class PreparationChecks {
  private static final Pattern GRAVITY =
      Pattern.compile("(^|[^a-z])(x|×)?\\s?g($|[^a-z])|rcf|×g|xg");
  private static final Pattern TIME = Pattern.compile("min|(^|[^a-z])h($|[^a-z])|hour|overnight");
  private static final Pattern ROTOR =
      Pattern.compile("rotor|(^|[^a-z])(ti|sw|tla|mla|fa)[ -]?\\d|\\d\\s?ti");
  private static final Pattern CUTOFF =
      Pattern.compile("mwco|kda|da($|[^a-z])|nm|µm|um($|[^a-z])|pore");
  private static final Pattern COLUMN =
      Pattern.compile("column|sepharose|qev|sephacryl|cl-?[246]b|superose|resin");

  private PreparationChecks() {}

  static Finding steps(Dossier dossier) {
    List<Dossier> steps = dossier.each("separation.steps");
    if (steps.isEmpty()) {
      return Finding.untested("separation.steps is not given.");
    }
    List<String> gaps = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      String gap = gap(steps.get(i));
      if (!gap.isEmpty()) {
        gaps.add("separation.steps[" + (i + 1) + "] " + gap + ".");
      }
    }
    return gaps.isEmpty()
        ? Finding.pass(
            String.join(", ", steps.stream().map(PreparationChecks::method).toList()) + ".")
        : Finding.untested(String.join(" ", gaps));
  }

  private static String gap(Dossier step) {
    String method = method(step);
    String stated = step.text("separation.steps.parameters").orElse("").toLowerCase(Locale.ROOT);
    if (method.isEmpty()) {
      return "has no method";
    }
    List<String> missing = new ArrayList<>();
    if (method.contains("centrifug")) {
      miss(missing, stated, GRAVITY, "g");
      miss(missing, stated, TIME, "min");
      miss(missing, stated, ROTOR, "rotor");
    } else if (method.contains("filtration") || method.contains("tff")) {
      miss(missing, stated, CUTOFF, "MWCO or pore size");
    } else if (method.contains("chromatograph") || method.equals("sec")) {
      miss(missing, stated, COLUMN, "column");
    } else if (stated.isEmpty()) {
      missing.add("parameters");
    }
    return missing.isEmpty() ? "" : "(" + method + ") lacks " + String.join(", ", missing);
  }

  private static void miss(List<String> missing, String stated, Pattern pattern, String name) {
    if (!pattern.matcher(stated).find()) {
      missing.add(name);
    }
  }

  static Finding gradientDone(Dossier dossier) {
    return anyStep(dossier, "gradient") ? Finding.pass("") : Finding.untested("");
  }

  static Finding noGradient(Dossier dossier) {
    return dossier.each("separation.steps").isEmpty() || anyStep(dossier, "gradient")
        ? Finding.untested("")
        : Finding.pass("");
  }

  static Finding noCentrifuge(Dossier dossier) {
    return dossier.each("separation.steps").isEmpty() || anyStep(dossier, "ultracentrifug")
        ? Finding.untested("")
        : Finding.pass("");
  }

  static Finding centrifugeSpecified(Dossier dossier) {
    List<Dossier> spins =
        dossier.each("separation.steps").stream()
            .filter(step -> method(step).contains("ultracentrifug"))
            .toList();
    return !spins.isEmpty() && spins.stream().allMatch(step -> gap(step).isEmpty())
        ? Finding.pass("")
        : Finding.untested("");
  }

  private static boolean anyStep(Dossier dossier, String word) {
    return dossier.each("separation.steps").stream().anyMatch(step -> method(step).contains(word));
  }

  private static String method(Dossier step) {
    return step.text("separation.steps.method").orElse("").toLowerCase(Locale.ROOT);
  }
}
