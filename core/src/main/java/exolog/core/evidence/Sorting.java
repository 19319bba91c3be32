package exolog.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts the rows about one question into effects with a variance and rows with a reason. */
final class Sorting {
  private static final String SERVES =
      "Used inside its study's own difference; without a standard deviation of its own it joins no pool of controls.";
  private final EvidenceQuestion question;
  private final ArmSpread armSpread;
  private final List<Figure> figures = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private final List<ArmChange> treated = new ArrayList<>();
  private final List<ArmChange> controls = new ArrayList<>();
  private final List<Effect> withoutSpread = new ArrayList<>();
  private final List<NotUsed> notUsed = new ArrayList<>();

  private Sorting(EvidenceQuestion question, ArmSpread armSpread) {
    this.question = question;
    this.armSpread = armSpread;
  }

  static Body sort(
      EvidenceQuestion question, List<Observation> rows, Figures reader, Assumption correlation) {
    var sorting = new Sorting(question, new ArmSpread(correlation));
    for (Observation row : rows) {
      if (reader.isAbout(row, question.measure()) && sorting.concerns(row.study())) {
        sorting.take(row, reader.read(row, question.measure(), question.lowConfidence()));
      }
    }
    sorting.keepLastVisits();
    sorting.sort();
    sorting.dropStartsInUse();
    return new Body(
        question,
        sorting.differences,
        sorting.treated,
        sorting.controls,
        sorting.withoutSpread,
        sorting.notUsed);
  }

  private boolean concerns(Study study) {
    return question.concern() == null || study.concerns().contains(question.concern());
  }

  private void take(Observation row, Figures.Reading reading) {
    switch (reading) {
      case Figures.Reading.Usable(Figure figure) -> figures.add(figure);
      case Figures.Reading.Unusable(String reason) -> leaveOut(row, reason);
    }
  }

  /** Two visits of the same people are not two studies. */
  private void keepLastVisits() {
    for (Figure figure : List.copyOf(figures)) {
      boolean later =
          figures.stream()
              .anyMatch(other -> other.sameArmAs(figure) && other.weeks() > figure.weeks());
      if (later) {
        figures.remove(figure);
        leaveOut(figure.row(), "An earlier visit of the same people; the last visit is used.");
      }
    }
  }

  /** A level at the start stands behind the effect of its later level, so it is in use. */
  private void dropStartsInUse() {
    var inUse =
        Stream.of(differences, treated, controls, withoutSpread)
            .flatMap(List::stream)
            .flatMap(effect -> effect.rows().stream())
            .collect(Collectors.toSet());
    notUsed.removeIf(row -> row.isStart() && inUse.contains(row.row()));
  }

  private void sort() {
    for (Figure figure : figures) {
      switch (figure.row().role()) {
        case DIFFERENCE -> printedDifference(figure);
        case TREATED -> treatedArm(figure);
        case CONTROL -> control(figure);
      }
    }
  }

  private void printedDifference(Figure figure) {
    ComparatorClass against = figure.row().against();
    if (!figure.row().study().vesicles() || against == null) {
      leaveOut(figure.row(), "A difference between treatments without vesicles.");
      return;
    }
    add(Effects.printed(figure, against));
  }

  private void treatedArm(Figure figure) {
    if (figures.stream()
        .anyMatch(o ->
            o.row().role() == ArmRole.DIFFERENCE
                && o.row().study().equals(figure.row().study())
                && o.weeks() == figure.weeks())) {
      leaveOut(figure.row(), "Its difference from the control side is used instead.");
      return;
    }
    Figure control = controlOf(figure);
    Spread own = armSpread.of(figure);
    if (control != null) {
      Spread spread = DifferenceSpread.between(figure, own, control, armSpread.of(control));
      if (isAdmitted(spread.provenance()) || !isAdmitted(own.provenance())) {
        add(Effects.sideBySide(figure, control, spread));
        return;
      }
    }
    add(Effects.armChange(figure, own, null), treated);
  }

  private void control(Figure figure) {
    ComparatorClass received = figure.row().comparator();
    if (received == null) {
      throw new IllegalStateException("a control arm without its class passed the loader");
    }
    add(Effects.armChange(figure, armSpread.of(figure), received), controls);
  }

  private @Nullable Figure controlOf(Figure treatedArm) {
    return figures.stream()
        .filter(f -> f.row().role() == ArmRole.CONTROL && f.sameVisitAs(treatedArm))
        .findFirst()
        .orElse(null);
  }

  private void add(Difference difference) {
    if (isAdmitted(difference.provenance())) {
      differences.add(difference);
    } else {
      leaveOut(difference);
    }
  }

  private void add(ArmChange change, List<ArmChange> to) {
    if (isAdmitted(change.provenance())) {
      to.add(change);
    } else {
      leaveOut(change);
    }
  }

  private boolean isAdmitted(Provenance provenance) {
    return switch (provenance) {
      case Provenance.Reported _, Provenance.Exact _ -> true;
      case Provenance.Approximate _ -> question.approximations();
      case Provenance.Missing _ -> false;
    };
  }

  private void leaveOut(Effect effect) {
    withoutSpread.add(effect);
    String reason =
        switch (effect.provenance()) {
          case Provenance.Missing(String why) -> servesDifference(effect) ? SERVES : why;
          case Provenance.Approximate approximate ->
              "Only an approximate spread exists, and approximations are switched off (%s)."
                  .formatted(approximate.sentence());
          case Provenance.Reported _, Provenance.Exact _ ->
              throw new IllegalStateException("an admitted effect was left out");
        };
    notUsed.add(
        new NotUsed(
            String.join(" ", effect.rows()),
            effect.study(),
            effect.armText(),
            question.measure(),
            reason,
            effect instanceof ArmChange change ? change.comparator() : null,
            false));
  }

  private boolean servesDifference(Effect effect) {
    return effect instanceof ArmChange
        && differences.stream().anyMatch(d -> d.rows().containsAll(effect.rows()));
  }

  private void leaveOut(Observation row, String reason) {
    notUsed.add(
        new NotUsed(
            row.id(),
            row.study(),
            row.armText(),
            question.measure(),
            reason,
            row.comparator(),
            row.kind() == QuantityKind.LEVEL && row.baselineRow() == null));
  }
}
