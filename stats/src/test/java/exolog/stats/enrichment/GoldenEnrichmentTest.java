package exolog.stats.enrichment;

import static exolog.stats.Golden.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import exolog.stats.Golden;
import exolog.stats.table.CsvRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against R 4.2.2, docs/statistics/golden/enrichment.R; tolerance 1e-10 relative. */
class GoldenEnrichmentTest {
  private static final double TOLERANCE = 1e-10;

  @Test
  void theUpperTailIsWhatPhyperSays() {
    for (CsvRow row : Golden.table(GoldenEnrichmentTest.class, "phyper.csv").rows()) {
      Hypergeometric draws =
          new Hypergeometric(count(row, "universe"), count(row, "inSet"), count(row, "drawn"));
      double expected = number(row, "p");
      assertThat(draws.atLeast(count(row, "overlap")))
          .as("line " + row.line())
          .isCloseTo(expected, within(TOLERANCE * expected));
    }
  }

  @Test
  void theAdjustmentIsWhatPAdjustSays() {
    Map<Integer, List<CsvRow>> lists = new LinkedHashMap<>();
    for (CsvRow row : Golden.table(GoldenEnrichmentTest.class, "bh.csv").rows()) {
      lists.computeIfAbsent(count(row, "list"), _ -> new ArrayList<>()).add(row);
    }
    for (List<CsvRow> rows : lists.values()) {
      List<Double> adjusted =
          BenjaminiHochberg.adjust(rows.stream().map(row -> number(row, "p")).toList());
      for (int i = 0; i < rows.size(); i++) {
        double expected = number(rows.get(i), "adjusted");
        assertThat(adjusted.get(i)).isCloseTo(expected, within(TOLERANCE * expected));
      }
    }
    assertThat(BenjaminiHochberg.adjust(List.of())).isEmpty();
  }

  @Test
  void theChancesOfAllCountsAddUpWhereSetAndDrawFillTheUniverse() {
    for (int universe = 1; universe <= 12; universe++) {
      for (int inSet = 0; inSet <= universe; inSet++) {
        for (int drawn = 0; drawn <= universe; drawn++) {
          Hypergeometric draws = new Hypergeometric(universe, inSet, drawn);
          double mean = 0;
          for (int met = 1; met <= universe; met++) {
            assertThat(draws.atLeast(met)).isBetween(0.0, draws.atLeast(met - 1) + 1e-12);
            mean += draws.atLeast(met);
          }
          assertThat(draws.atLeast(0)).isOne();
          assertThat(mean).isCloseTo(draws.expected(), within(1e-12));
        }
      }
    }
  }

  private static int count(CsvRow row, String column) {
    return (int) number(row, column);
  }
}
