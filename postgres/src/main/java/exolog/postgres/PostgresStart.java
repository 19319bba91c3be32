package exolog.postgres;

/** What came of starting PostgreSQL. A refusal is something the operator can put right. */
public sealed interface PostgresStart {
  record Running(EmbeddedPostgres postgres) implements PostgresStart {}

  /** The sentence says what was found, and what to do about it. */
  record Refused(String sentence) implements PostgresStart {}
}
