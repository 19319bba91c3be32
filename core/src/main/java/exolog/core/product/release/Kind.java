package exolog.core.product.release;

/** How a field is read. */
enum Kind {
  TEXT,
  /** One of the field's words, under any of their spellings. */
  WORD,
  FLAG,
  DAY,
  /** A number in the field's unit. */
  AMOUNT,
  /** How many; a list of files counts as its length. */
  COUNT,
  /** Several of a thing, each with fields of its own. */
  LIST,
  /** Anything below it is kept as written. */
  FREE
}
