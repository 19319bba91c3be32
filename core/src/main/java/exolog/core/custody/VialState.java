package exolog.core.custody;

/** Where a vial stands by its own ledger; its lot's status is another matter. */
public enum VialState {
  EXCURSION("excursions > 0"),
  ON_HOLD("excursions = 0 and cardinality(held_by) > 0"),
  QUARANTINED("excursions = 0 and cardinality(held_by) = 0 and quarantined"),
  EMPTY("excursions = 0 and cardinality(held_by) = 0 and not quarantined and left_ul = 0"),
  OPEN(
      "excursions = 0 and cardinality(held_by) = 0 and not quarantined and left_ul > 0 and opened_at is not null"),
  SEALED(
      "excursions = 0 and cardinality(held_by) = 0 and not quarantined and left_ul > 0 and opened_at is null");

  private final String condition;

  VialState(String condition) {
    this.condition = condition;
  }

  /** {@link Vial#state} as the database asks it of the counters. */
  String condition() {
    return condition;
  }
}
