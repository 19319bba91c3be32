package exolog.core.product.cargo;

import exolog.stats.table.CsvRow;
import exolog.stats.table.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The curated table: which names are known to be involved in which function, and who says so. Small
 * on purpose: few sure members rather than many doubtful ones.
 */
public final class FunctionSets {
  private final List<FunctionSet> sets;
  private final Map<CargoKind, Universe> universes;

  private FunctionSets(List<FunctionSet> sets, Map<CargoKind, Universe> universes) {
    this.sets = List.copyOf(sets);
    this.universes = Map.copyOf(universes);
  }

  /**
   * Members of one kind that share a function.
   *
   * @param function its key, such as wound-repair
   */
  public record FunctionSet(String function, CargoKind kind, List<Member> members) {
    public FunctionSet {
      members = List.copyOf(members);
    }
  }

  /**
   * One member.
   *
   * @param recalled whether the source was written from memory and has not been looked up again
   */
  public record Member(String name, String source, boolean recalled) {}

  /** Out of how many a list of this kind could have been drawn. */
  public record Universe(int members, String source) {}

  public static FunctionSets published() {
    Map<String, FunctionSet> sets = new LinkedHashMap<>();
    for (CsvRow row : table("functions.csv")) {
      CargoKind kind = CargoKind.valueOf(row.text("kind"));
      FunctionSet before =
          sets.getOrDefault(
              row.text("function") + kind, new FunctionSet(row.text("function"), kind, List.of()));
      List<Member> members = new ArrayList<>(before.members());
      members.add(
          new Member(row.text("member"), row.text("source"), row.text("recalled").equals("yes")));
      sets.put(row.text("function") + kind, new FunctionSet(before.function(), kind, members));
    }
    Map<CargoKind, Universe> universes = new EnumMap<>(CargoKind.class);
    for (CsvRow row : table("universe.csv")) {
      universes.put(
          CargoKind.valueOf(row.text("kind")),
          new Universe(Integer.parseInt(row.text("members")), row.text("source")));
    }
    return new FunctionSets(List.copyOf(sets.values()), universes);
  }

  public List<FunctionSet> sets() {
    return sets;
  }

  /** Of proteins and RNAs; no set speaks of lipids. */
  public Universe universe(CargoKind kind) {
    return Objects.requireNonNull(universes.get(kind), "no universe of " + kind);
  }

  private static List<CsvRow> table(String name) {
    try (InputStream in = Objects.requireNonNull(FunctionSets.class.getResourceAsStream(name))) {
      return CsvTable.read(name, in).orThrow().rows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
