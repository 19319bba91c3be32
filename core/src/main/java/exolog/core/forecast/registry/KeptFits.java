package exolog.core.forecast.registry;

import exolog.core.id.ModelId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fits read last, so that an answer does not read the same hundred kilobytes again. A version's
 * fit is never overwritten, and whether it may speak is asked of the database each time.
 */
final class KeptFits {
  private static final int MOST = 16;

  private final Map<ModelId, Fitted> byUse = new LinkedHashMap<>(2 * MOST, 0.75f, true);

  /** Those at hand now: what is dropped meanwhile stays with the caller. */
  synchronized Map<ModelId, Fitted> known() {
    return Map.copyOf(byUse);
  }

  synchronized Fitted used(ModelId id, Fitted fitted) {
    byUse.put(id, fitted);
    if (byUse.size() > MOST) {
      byUse.remove(byUse.keySet().iterator().next());
    }
    return fitted;
  }
}
