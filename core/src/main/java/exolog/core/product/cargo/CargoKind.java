package exolog.core.product.cargo;

/** What is told apart in a vesicle's cargo. */
public enum CargoKind {
  /** Named by its approved gene symbol (HGNC for human). */
  PROTEIN,
  /** Named by its class in LIPID MAPS' abbreviations. */
  LIPID,
  /** Named by its miRBase name. */
  RNA
}
