package exolog.web.vial;

import exolog.core.audit.Decision;
import exolog.core.custody.Excursion;
import exolog.core.custody.Hold;
import exolog.core.custody.Vial;
import exolog.core.custody.VialEntry;
import exolog.core.product.Lot;
import exolog.core.product.LotTest;
import exolog.core.product.Product;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One vial with everything that says whether it may be used. */
public record VialFacts(
    Vial vial,
    Lot lot,
    Product product,
    List<Hold> lotHolds,
    List<Hold> holds,
    boolean expired,
    boolean openTooLong,
    List<LotTest> tests,
    List<VialEntry> ledger,
    Optional<Decision> revocation,
    Shelf shelf,
    List<Excursion> excursions,
    long thaws) {
  public VialFacts {
    lotHolds = List.copyOf(lotHolds);
    holds = List.copyOf(holds);
    tests = List.copyOf(tests);
    ledger = List.copyOf(ledger);
    excursions = List.copyOf(excursions);
  }

  /** Nothing known here stands against its use; the draw itself decides in its own transaction. */
  public boolean clear() {
    return lot.status() == exolog.core.product.LotStatus.RELEASED
        && lotHolds.isEmpty()
        && !vial.onHold()
        && !vial.quarantined()
        && vial.excursions() == 0
        && (vial.place().isPresent() || shelf.byId().isEmpty())
        && !expired
        && !openTooLong
        && vial.left().value() > 0;
  }

  /** What a person may lift. */
  public List<Hold> liftable() {
    return holds.stream().filter(Hold::byHand).toList();
  }

  /** Until when it may be used; empty while it is sealed. */
  public Optional<Instant> useUntil() {
    return vial.useUntil(product.useWithinHours());
  }

  /** The value and how it was found, where the certificate says so. */
  public static String said(LotTest test) {
    return Stream.of(test.result().value(), test.result().method())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  public long tested() {
    return tests.stream().filter(VialFacts::wasTested).count();
  }

  private static boolean wasTested(LotTest test) {
    return switch (test.result().result()) {
      case PASS, FAIL -> true;
      case NOT_TESTED, NOT_APPLICABLE -> false;
    };
  }
}
