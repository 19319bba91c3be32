package exolog.core.forecast.registry;

import exolog.core.id.ModelId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a stratum's model as an analyst reads it.
 *
 * @param statusWords why it is stale, in a sentence; empty while current
 * @param dataTime when its rows were read
 * @param inputsHash SHA-256 of the ordered training rows
 * @param formula version of the formulas and rules
 * @param messages what the fit says about itself
 * @param peak null in models that were kept before it was told
 */
public record RegistryModel(
    ModelId id,
    Stratum stratum,
    int version,
    ModelStatus status,
    String statusWords,
    int people,
    int readings,
    int lots,
    int providers,
    String inputsHash,
    String formula,
    Instant dataTime,
    Instant fittedAt,
    String fittedBy,
    List<String> messages,
    HowMuch howMuch,
    @Nullable PeakWeek peak) {
  public RegistryModel {
    messages = List.copyOf(messages);
  }
}
