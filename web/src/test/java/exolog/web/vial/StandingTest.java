package exolog.web.vial;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.custody.HoldCause;
import exolog.core.custody.LedgerHead;
import exolog.core.custody.Microlitres;
import exolog.core.custody.Serial;
import exolog.core.custody.Vial;
import exolog.core.id.ClinicId;
import exolog.core.id.LotId;
import exolog.core.id.PreparationId;
import exolog.core.id.ProductId;
import exolog.core.id.VialId;
import exolog.core.product.Lot;
import exolog.core.product.LotStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
  private static final LocalDate EXPIRES = LocalDate.of(2026, 11, 8);
  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // lot status, lot held here, vial held, day, microlitres left, what the list says
    "RECALLED,   true,  true,  2026-12-01, 0,    RECALLED",
    "QUARANTINE, true,  true,  2026-12-01, 0,    NOT_RELEASED",
    "HOLD,       false, false, 2026-12-01, 0,    ON_HOLD",
    "RELEASED,   true,  false, 2026-12-01, 0,    ON_HOLD",
    "RELEASED,   false, true,  2026-12-01, 5000, ON_HOLD",
    "RELEASED,   false, false, 2026-11-09, 5000, EXPIRED",
    "RELEASED,   false, false, 2026-11-08, 5000, USABLE",
    "RELEASED,   false, false, 2026-11-08, 0,    EMPTY"
  })
  void the_most_serious_thing_known_of_a_vial_is_what_the_list_says(
      LotStatus status,
      boolean lotHeld,
      boolean vialHeld,
      LocalDate today,
      int left,
      Standing says) {
    assertThat(Standing.of(vial(vialHeld, left), lot(status), lotHeld, today)).isEqualTo(says);
  }

  private static Vial vial(boolean held, int left) {
    return new Vial(
        new VialId(UUID.randomUUID()),
        Serial.fresh(),
        Optional.empty(),
        new LotId(UUID.randomUUID()),
        new Microlitres(5000),
        THEN,
        new Microlitres(left),
        0,
        Optional.empty(),
        held ? Set.of(HoldCause.UNNUMBERED) : Set.of(),
        Optional.empty(),
        false,
        0,
        new LedgerHead(1, "00"));
  }

  private static Lot lot(LotStatus status) {
    return new Lot(
        new LotId(UUID.randomUUID()),
        new ProductId(UUID.randomUUID()),
        new PreparationId(UUID.randomUUID()),
        new ClinicId(UUID.randomUUID()),
        "L-1",
        LocalDate.of(2026, 1, 1),
        EXPIRES,
        status,
        THEN,
        "for the test");
  }
}
