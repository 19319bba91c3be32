package exolog.core.course;

import static exolog.core.TestClinic.injection;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.custody.Vial;
import exolog.core.product.Lot;
import exolog.core.product.ParticleContent;
import exolog.core.product.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionDoseTest {
  private final TestClinic here = new TestClinic();
  private final Product product = here.product();
  private final Lot lot = here.releasedLot(product);
  private final Vial vial = here.vial(lot, 1_000);
  private final Session session = here.session(here.patient("Ann Smith"), product);

  @Test
  void theDoseIsConcentrationTimesVolume() {
    List<Administration> given = given(300, 150);
    SessionDose dose = SessionDose.of(given, _ -> content("1.1e10", "6e9"));
    assertThat(dose.each().get(given.getFirst().id())).isEqualByComparingTo("3.3e9");
    assertThat(dose.total().orElseThrow()).isEqualByComparingTo("4.95e9");
    assertThat(dose.aboveLabel()).isEmpty();
  }

  @Test
  void moreThanTheLabelAllowsIsSaidOfTheLot() {
    assertThat(SessionDose.of(given(300, 150), _ -> content("1.1e10", "4.9e9")).aboveLabel())
        .containsExactly(lot.id());
  }

  @Test
  void withoutAConcentrationThereIsNoDoseAndNoTotal() {
    var unknown = new ParticleContent(Optional.empty(), Optional.empty());
    SessionDose dose = SessionDose.of(given(300), _ -> unknown);
    assertThat(dose.each()).isEmpty();
    assertThat(dose.total()).isEmpty();
    assertThat(SessionDose.of(List.of(), _ -> unknown).total()).isEmpty();
  }

  private List<Administration> given(int... microlitres) {
    for (int volume : microlitres) {
      here.draws.draw(here.actor, injection(session, vial, volume));
    }
    return here.courses.given(here.actor, session.id());
  }

  private static ParticleContent content(String perMl, String most) {
    return new ParticleContent(
        Optional.of(new BigDecimal(perMl)), Optional.of(new BigDecimal(most)));
  }
}
