package exolog.core.consultation;

/** Who knows the answer to a screening question: a person, or the record by itself. */
public enum AnsweredFrom {
  ASKED,
  BIRTH_DATE,
  /** From what the patient was staged as; a skin type noted at registration counts as a staging. */
  STAGING,
  /** From the plan beside the product's label. */
  PLAN
}
