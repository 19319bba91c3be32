package exolog.core.practice;

import java.util.Arrays;
import java.util.Optional;

/** What a privilege is given for. The keys are those of the routes that a label may allow. */
public enum Procedure {
  INJECTION("injection"),
  TOPICAL("topical"),
  MICRONEEDLING("microneedling"),
  RF_MICRONEEDLING("rf-microneedling"),
  LASER("laser"),
  ELECTROPORATION("electroporation");

  private final String key;

  Procedure(String key) {
    this.key = key;
  }

  /** Empty for a route that nobody performs, such as one that is not stated. */
  public static Optional<Procedure> of(String key) {
    return Arrays.stream(values()).filter(procedure -> procedure.key.equals(key)).findFirst();
  }

  public String key() {
    return key;
  }
}
