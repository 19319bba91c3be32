package exolog.core.product.cargo;

import static java.util.stream.Collectors.toSet;

import exolog.core.product.cargo.FunctionSets.FunctionSet;
import exolog.core.product.cargo.FunctionSets.Member;
import exolog.stats.enrichment.BenjaminiHochberg;
import exolog.stats.enrichment.Hypergeometric;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Over-representation of a cargo in the curated sets (docs/statistics/cargo.md). Where the list
 * says what was looked for and not found, that panel is the universe; else the whole genome is,
 * which flatters a list that came from a panel of likely candidates.
 */
public record CargoFunctions(FunctionSets sets) {
  private static final String HUMAN = "homo sapiens";

  public static CargoFunctions published() {
    return new CargoFunctions(FunctionSets.published());
  }

  /** Every function, in the table's order; none where the cargo is not human. */
  public List<Involvement> of(String species, List<CargoItem> cargo) {
    if (!species.strip().equalsIgnoreCase(HUMAN)) {
      return List.of();
    }
    List<Involvement> answers =
        sets.sets().stream()
            .filter(set -> cargo.stream().anyMatch(item -> item.kind() == set.kind()))
            .map(set -> involvement(set, cargo))
            .toList();
    List<Double> adjusted =
        BenjaminiHochberg.adjust(answers.stream().map(Involvement::chance).toList());
    List<Involvement> told = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      told.add(answers.get(i).withAdjusted(adjusted.get(i)));
    }
    return told;
  }

  private Involvement involvement(FunctionSet set, List<CargoItem> cargo) {
    Set<String> found = names(set.kind(), cargo, true);
    Set<String> absent = names(set.kind(), cargo, false);
    boolean panel = !absent.isEmpty();
    List<Member> present = among(set, found);
    List<Member> missed = among(set, absent);
    List<Member> unknown =
        set.members().stream()
            .filter(member -> !found.contains(member.name()) && !absent.contains(member.name()))
            .toList();
    int size = panel ? present.size() + missed.size() : set.members().size();
    int universe =
        panel
            ? found.size() + absent.size()
            // A list may name what the count of the universe does not: it cannot exceed it.
            : Math.max(sets.universe(set.kind()).members(), found.size() + size);
    Hypergeometric draws = new Hypergeometric(universe, size, found.size());
    return new Involvement(
        set.function(),
        set.kind(),
        present,
        missed,
        unknown,
        size,
        found.size(),
        universe,
        draws.expected(),
        draws.atLeast(present.size()),
        1);
  }

  private static Set<String> names(CargoKind kind, List<CargoItem> cargo, boolean detected) {
    return cargo.stream()
        .filter(item -> item.kind() == kind && item.detected() == detected)
        .map(CargoItem::name)
        .collect(toSet());
  }

  private static List<Member> among(FunctionSet set, Set<String> names) {
    return set.members().stream().filter(member -> names.contains(member.name())).toList();
  }
}
