package exolog.core.forecast.registry;

/** A version with its numbers: what a forecast speaks from. */
public record KeptModel(RegistryModel model, Fitted fitted) {}
