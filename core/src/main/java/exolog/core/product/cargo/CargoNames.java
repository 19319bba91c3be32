package exolog.core.product.cargo;

import exolog.stats.table.CsvRow;
import exolog.stats.table.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings a name into the form by which it is known, and notes what was changed. */
final class CargoNames {
  private static final Pattern SYMBOL = Pattern.compile("[A-Z][A-Z0-9]*(orf[0-9]+)?(-[A-Z0-9]+)*");
  private static final Pattern MIRNA =
      Pattern.compile("(?:([a-z]{3,4})-)?(mir|let)-?([0-9]+[a-z]?(?:-[0-9])?(?:-[35]p|\\*)?)");
  private static final Pattern LIPID =
      Pattern.compile("([A-Za-z][A-Za-z0-9-]{0,39})(?:[ (]+[dtmOP-]*[0-9].*)?");
  private static final int LONGEST_SYMBOL = 20;
  private static final Map<String, String> ALIASES = aliases();

  private final boolean human;

  CargoNames(String species) {
    this.human = species.equalsIgnoreCase("homo sapiens");
  }

  /** The known form, or empty where the name has no form of its kind. */
  Optional<String> known(CargoKind kind, String written, int line, List<String> messages) {
    Optional<String> name =
        switch (kind) {
          case PROTEIN -> symbol(written);
          case RNA -> mirna(written);
          case LIPID -> lipid(written);
        };
    name.filter(found -> !found.equals(written))
        .ifPresent(found ->
            messages.add("Line " + line + ": " + written + " is entered as " + found + "."));
    return name;
  }

  /** Human symbols are capitals; those of a mouse are not, and stay as written. */
  private Optional<String> symbol(String written) {
    String upper = written.toUpperCase(Locale.ROOT).replace("ORF", "orf");
    String symbol =
        human ? ALIASES.getOrDefault(upper, SYMBOL.matcher(upper).matches() ? upper : "") : written;
    boolean formed =
        SYMBOL.matcher(symbol.toUpperCase(Locale.ROOT).replace("ORF", "orf")).matches();
    return formed && symbol.length() <= LONGEST_SYMBOL ? Optional.of(symbol) : Optional.empty();
  }

  private Optional<String> mirna(String written) {
    Matcher found = MIRNA.matcher(written.toLowerCase(Locale.ROOT));
    if (!found.matches() || (found.group(1) == null && !human)) {
      return Optional.empty();
    }
    String species = found.group(1) == null ? "hsa" : found.group(1);
    String family = found.group(2).equals("let") ? "let" : "miR";
    return Optional.of(species + "-" + family + "-" + found.group(3));
  }

  /** "PC 34:1" is of the class PC. */
  private static Optional<String> lipid(String written) {
    Matcher found = LIPID.matcher(written);
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static Map<String, String> aliases() {
    Map<String, String> aliases = new HashMap<>();
    try (InputStream in =
        Objects.requireNonNull(CargoNames.class.getResourceAsStream("aliases.csv"))) {
      for (CsvRow row : CsvTable.read("aliases.csv", in).orThrow().rows()) {
        aliases.put(row.text("alias").toUpperCase(Locale.ROOT), row.text("symbol"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(aliases);
  }
}
