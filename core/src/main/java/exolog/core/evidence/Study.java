package exolog.core.evidence;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One study as read, with closed keys beside the source's own words (fields ending in {@code
 * Text}). Null means not seen, never zero.
 *
 * @param vesicles a trial of a vesicle product; else one that only lends a control arm
 * @param source null where the source is not stated or is outside the closed list; {@code family}
 *     says which
 */
public record Study(
    String id,
    boolean vesicles,
    String title,
    @Nullable Integer year,
    @Nullable String doi,
    @Nullable String address,
    @Nullable String readAt,
    Design design,
    @Nullable String designText,
    @Nullable String country,
    @Nullable String conditionText,
    Set<Concern> concerns,
    Sex sex,
    @Nullable Integer nTreated,
    @Nullable Integer nControl,
    @Nullable Integer nTotal,
    @Nullable ProductSource source,
    SourceFamily family,
    @Nullable String sourceText,
    @Nullable String productName,
    Route route,
    @Nullable String deliveryText,
    @Nullable String dose,
    Plan plan,
    @Nullable String concomitant,
    @Nullable String adverseEvents,
    @Nullable String levelOfEvidence,
    @Nullable String fundingConflict,
    @Nullable String accessText,
    @Nullable String note) {
  public Study {
    concerns = Set.copyOf(concerns);
  }
}
