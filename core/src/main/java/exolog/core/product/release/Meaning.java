package exolog.core.product.release;

/** What a rule is about, safety first: the order in which a reader needs it. */
public enum Meaning {
  STERILITY,
  ENDOTOXIN,
  MYCOPLASMA,
  VIRUS,
  DONOR,
  SOURCE,
  LABEL,
  STORAGE,
  CERTIFICATE,
  RESIDUES,
  POTENCY,
  PARTICLES,
  IDENTITY,
  PURITY,
  CELLS,
  PREPARATION,
  APPEARANCE
}
