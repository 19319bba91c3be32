package exolog.core.safety;

import exolog.core.answer.Checks;
import exolog.core.course.TraceKind;
import exolog.core.course.TraceNode;
import java.util.Optional;

/**
 * What is called back: everything made of, or given with, one thing; or some vials of a lot.
 *
 * @param serials the first and last maker's serial, only of a lot
 */
public record RecallScope(TraceNode subject, Optional<Serials> serials) {
  /** Maker's serials of one length, both ends included. */
  public record Serials(String from, String to) {}

  public static RecallScope of(TraceNode subject) {
    return new RecallScope(subject, Optional.empty());
  }

  /** Whether it calls back lots as a whole. */
  boolean isOfLots() {
    return serials.isEmpty()
        && switch (subject.kind()) {
          case DONOR, BANK, PREPARATION, LOT -> true;
          case VIAL, DILUENT_LOT, DEVICE_LOT, SESSION, PATIENT -> false;
        };
  }

  /** The name of its kind, as kept. */
  public String predicate() {
    return serials.isPresent() ? "VIAL_RANGE" : subject.kind().name();
  }

  /** As people say it. */
  public String label() {
    return serials
        .map(range -> subject.label() + ", " + range.from() + " to " + range.to())
        .orElse(subject.label());
  }

  void check(Checks checks) {
    TraceKind kind = subject.kind();
    checks.require(
        kind != TraceKind.SESSION && kind != TraceKind.PATIENT,
        "recall.subject.kind",
        "subject",
        subject.label(),
        "A "
            + kind.key()
            + " cannot be recalled. Name a donor, bank, preparation, lot, vial, or the lot of a diluent or device.");
    serials.ifPresent(range -> {
      checks.require(
          kind == TraceKind.LOT,
          "recall.serials.lot",
          "subject",
          subject.label(),
          "A range of vials belongs to one lot. Name the lot.");
      checks.require(
          range.from().matches("[!-~]{1,20}")
              && range.to().length() == range.from().length()
              && range.from().compareTo(range.to()) <= 0,
          "recall.serials.range",
          "serialFrom",
          range.from() + " to " + range.to(),
          "The range "
              + range.from()
              + " to "
              + range.to()
              + " cannot be read. Give the first and the last maker's serial, of the same length.");
    });
  }
}
