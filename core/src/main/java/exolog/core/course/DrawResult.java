package exolog.core.course;

import exolog.core.answer.Refusal;
import exolog.core.custody.Microlitres;
import java.util.List;

/** What happened when someone tried to draw from a vial. Refusals are answers, not errors. */
public sealed interface DrawResult {
  /**
   * Drawn and written.
   *
   * @param given what was given, by site and material, in the order of the rows
   * @param repeated true when the same button was pressed before: this is the first receipt,
   *     nothing was drawn again
   */
  record Drawn(List<Administration> given, boolean repeated) implements DrawResult {
    public Drawn {
      given = List.copyOf(given);
    }

    public Microlitres volume() {
      return new Microlitres(given.stream().mapToInt(one -> one.volume().value()).sum());
    }
  }

  /** Forbidden by the gate; noted in the log. */
  record Refused(List<Objection> objections) implements DrawResult {
    public Refused {
      objections = List.copyOf(objections);
    }

    /** The most serious reason. */
    public Objection first() {
      return objections.getFirst();
    }
  }

  /** The request itself makes no sense: an absurd value, an unknown vial or session. */
  record NotUnderstood(List<Refusal> refusals) implements DrawResult {
    public NotUnderstood {
      refusals = List.copyOf(refusals);
    }
  }

  /** One reason with its sentence. */
  record Objection(DrawReason reason, String sentence) {}
}
