package exolog.core.product.release;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the vesicles come from, as far as it decides which rules apply. */
enum SourceKind {
  HUMAN_CELLS,
  HUMAN_BLOOD,
  ANIMAL_CELLS,
  ANIMAL,
  PLANT;

  private static final Pattern GROWN =
      Pattern.compile("cell|msc|fibroblast|cyte", Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN = Pattern.compile("[^a-z.]+");
  private static final Map<String, List<String>> WORDS = words();

  /**
   * As source.kind says it, else as species and tissue say it. What cannot be told is taken for
   * human cells: no rule falls away because a field is missing.
   */
  static SourceKind of(Dossier dossier) {
    return dossier
        .word("source.kind")
        .map(key -> valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_')))
        .orElseGet(() ->
            read(
                dossier.text("source.species").orElse(""),
                dossier.text("source.tissue").orElse(""),
                dossier.text("source.cellType").orElse("")));
  }

  private static SourceKind read(String species, String tissue, String cellType) {
    boolean grown = GROWN.matcher(cellType).find();
    boolean fluid = !grown && says(tissue + " " + cellType, "fluid");
    if (says(species, "human") || species.isBlank()) {
      return fluid ? HUMAN_BLOOD : HUMAN_CELLS;
    }
    if (says(species, "plant")) {
      return PLANT;
    }
    if (says(species, "animal")) {
      return grown ? ANIMAL_CELLS : ANIMAL;
    }
    return HUMAN_CELLS;
  }

  /** Why a rule does not apply to it. */
  String why(Dossier dossier) {
    String species = dossier.text("source.species").orElse("");
    String whose = species.isEmpty() ? "" : "source.species is " + species + ". ";
    return whose
        + switch (this) {
          case HUMAN_CELLS -> "The source is human cells; this rule is about another.";
          case HUMAN_BLOOD ->
              "The source is a human fluid, without grown cells; this rule is about cells.";
          case ANIMAL_CELLS -> "The source is animal cells; this rule is about human ones.";
          case ANIMAL ->
              "The source is of an animal, without grown cells; this rule is about others.";
          case PLANT -> "The source is a plant; this rule is about humans and animals.";
        };
  }

  private static boolean says(String text, String list) {
    String padded = " " + BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
    for (String word : WORDS.getOrDefault(list, List.of())) {
      if (padded.contains(" " + word)
          && (padded.contains(" " + word + " ") || padded.contains(" " + word + "s "))) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, List<String>> words() {
    var words = new java.util.HashMap<String, List<String>>();
    Resource.read("sources.yaml")
        .forEach((list, entries) -> words.put(list, Resource.texts(entries)));
    return Map.copyOf(words);
  }
}
