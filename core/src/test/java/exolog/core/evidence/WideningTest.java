package exolog.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WideningTest {
  private static final List<Study> TRIALS =
      Evidence.published().studies().stream().filter(Study::vesicles).toList();

  @ParameterizedTest
  @EnumSource(ProductSource.class)
  void eachStepOnlyAddsStudies(ProductSource wanted) {
    List<Study> before = List.of();
    for (Widening step : Widening.values()) {
      List<Study> admitted = TRIALS.stream().filter(study -> step.admits(study, wanted)).toList();
      assertThat(admitted).containsAll(before);
      before = admitted;
    }
  }

  @ParameterizedTest
  @EnumSource(ProductSource.class)
  void humanVesiclesNeverBorrowFromPlantsMilkOrBacteria(ProductSource wanted) {
    boolean human =
        wanted.family() == SourceFamily.HUMAN_STEM_CELL
            || wanted.family() == SourceFamily.HUMAN_OTHER;
    for (Study study : TRIALS) {
      boolean other =
          List.of(SourceFamily.PLANT, SourceFamily.MILK, SourceFamily.BACTERIAL, SourceFamily.MIXED)
              .contains(study.family());
      if (human && other) {
        assertThat(Widening.SOURCE_NOT_STATED.admits(study, wanted)).as(study.id()).isFalse();
      }
    }
  }
}
