package exolog.core.forecast.registry;

import exolog.core.id.ModelId;
import java.time.Instant;

/**
 * One version as it stands in the database.
 *
 * @param formula version of the formulas and rules it was fitted with
 * @param textVersion of the consent text that its people had signed
 */
record Row(
    ModelId id,
    Stratum stratum,
    int version,
    int people,
    int readings,
    String inputsHash,
    String formula,
    int textVersion,
    Instant dataTime,
    Instant fittedAt,
    String fittedBy,
    Fitted fitted,
    Since since) {
  /** What became of it. */
  record Since(boolean superseded, boolean consentEnded, boolean readingCorrected) {
    static final Since NOTHING = new Since(false, false, false);
  }

  static final String WITHDRAWN =
      "Someone whose readings it used has since withdrawn from the registry.";
  private static final String CORRECTED = "A reading it used has since been corrected.";
  private static final String NEW_TEXT =
      "The consent text has changed: the people behind it have to sign the new one first.";
  private static final String NEW_FORMULA = "The formulas or rules have changed since.";

  ModelStatus status(int textInForce, String formulaInForce) {
    if (since.superseded) {
      return ModelStatus.SUPERSEDED;
    }
    return statusWords(textInForce, formulaInForce).isEmpty()
        ? ModelStatus.CURRENT
        : ModelStatus.STALE;
  }

  String statusWords(int textInForce, String formulaInForce) {
    if (since.consentEnded) {
      return WITHDRAWN;
    }
    if (since.readingCorrected) {
      return CORRECTED;
    }
    if (textVersion != textInForce) {
      return NEW_TEXT;
    }
    return formula.equals(formulaInForce) ? "" : NEW_FORMULA;
  }

  KeptModel kept(int textInForce, String formulaInForce) {
    var levels = fitted.points().getFirst();
    return new KeptModel(
        new RegistryModel(
            id,
            stratum,
            version,
            status(textInForce, formulaInForce),
            statusWords(textInForce, formulaInForce),
            people,
            readings,
            levels.lots().size(),
            levels.providers().size(),
            inputsHash,
            formula,
            dataTime,
            fittedAt,
            fittedBy,
            fitted.messages(),
            fitted.howMuch(),
            fitted.peak()),
        fitted);
  }
}
