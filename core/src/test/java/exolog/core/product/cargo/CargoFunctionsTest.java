package exolog.core.product.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import exolog.core.product.cargo.FunctionSets.FunctionSet;
import exolog.core.product.cargo.FunctionSets.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CargoFunctionsTest {
  private static final List<String> MATRIX =
      List.of("COL1A1", "COL1A2", "COL3A1", "FN1", "TGFB1", "LOX", "P4HB", "SERPINH1");

  private final CargoFunctions functions = CargoFunctions.published();

  @Test
  void everyMemberHasASourceAndStandsOnceInItsSet() {
    for (FunctionSet set : FunctionSets.published().sets()) {
      assertThat(set.members()).extracting(Member::name).doesNotHaveDuplicates();
      assertThat(set.members()).extracting(Member::source).noneMatch(String::isBlank);
    }
    assertThat(FunctionSets.published().sets().stream().map(FunctionSet::function).distinct())
        .containsExactly(
            "collagen-elastin",
            "anti-inflammation",
            "angiogenesis",
            "dermal-papilla-wnt",
            "pigment",
            "wound-repair");
  }

  @Test
  void withoutAPanelTheWholeGenomeIsTheUniverse() {
    Involvement told = matrix(functions.of("Homo sapiens", cargo(MATRIX, 92)));
    assertThat(told.found()).hasSize(7);
    assertThat(told.listed()).isEqualTo(100);
    assertThat(told.universe()).isEqualTo(19_300);
    assertThat(told.unknown()).hasSize(8);
    assertThat(told.expected()).isCloseTo(15 * 100 / 19_300.0, within(1e-12));
    // R 4.2.2: phyper(6, 15, 19285, 100, lower.tail = FALSE)
    assertThat(told.chance()).isCloseTo(CHANCE, within(1e-10 * CHANCE));
    assertThat(told.isMoreThanChance()).isTrue();
    assertThat(told.adjusted()).isGreaterThan(told.chance());
  }

  @Test
  void aPanelThatSaysWhatItDidNotFindIsItsOwnUniverse() {
    List<CargoItem> panel = new ArrayList<>(cargo(MATRIX, 0));
    Set.of("ELN", "FBN1", "IL10", "VEGFA")
        .forEach(
            name -> panel.add(new CargoItem(CargoKind.PROTEIN, name, false, Optional.empty(), "")));
    Involvement told = matrix(functions.of("Homo sapiens", panel));
    assertThat(told.universe()).isEqualTo(12);
    assertThat(told.setSize()).isEqualTo(9);
    assertThat(told.absent()).extracting(Member::name).containsExactly("ELN", "FBN1");
    assertThat(told.isMoreThanChance()).isFalse();
  }

  @Test
  void ofAnotherSpeciesNothingIsTold() {
    assertThat(functions.of("Vitis vinifera", cargo(MATRIX, 0))).isEmpty();
    assertThat(functions.of("Homo sapiens", List.of())).isEmpty();
  }

  private static final double CHANCE = 5.037226462451402e-13;

  private static Involvement matrix(List<Involvement> all) {
    return all.stream()
        .filter(one -> one.function().equals("collagen-elastin") && one.kind() == CargoKind.PROTEIN)
        .findFirst()
        .orElseThrow();
  }

  private static List<CargoItem> cargo(List<String> names, int others) {
    List<CargoItem> items = new ArrayList<>();
    names.forEach(name -> items.add(CargoItem.found(CargoKind.PROTEIN, name)));
    IntStream.range(0, others)
        .forEach(i -> items.add(CargoItem.found(CargoKind.PROTEIN, "OTHER" + i)));
    return items;
  }
}
