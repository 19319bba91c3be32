package exolog.core.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import exolog.core.forecast.ForecastAnswer.Net;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clinic's own courses contributed to an answer, in figures and words. Counts that could
 * point at someone are in words only ("fewer than 5").
 *
 * @param model what spoke; null while the courses are counted but do not enter
 * @param peopleLikeYou how many comparable people there are, narrowed step by step
 * @param contributions the largest contributions, largest first, one sentence each
 * @param notes why no model spoke, or what to know of it
 * @param uses what of this person entered: readings so far, lot, clinician; null in answers frozen
 *     before it was said
 */
public record RegistryShown(
    @Nullable ModelSpoken model,
    List<String> peopleLikeYou,
    List<String> contributions,
    List<String> notes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String uses) {
  public RegistryShown {
    peopleLikeYou = List.copyOf(peopleLikeYou);
    contributions = List.copyOf(contributions);
    notes = List.copyOf(notes);
  }

  /**
   * The model that spoke. The net effects are those at the horizon.
   *
   * @param id of the version, as it stands in the database
   * @param dataTime when its rows were read
   * @param evidenceWeight share of the published studies in what is expected with this plan, 0 to 1
   * @param netEvidenceWeight the same share in what the product itself adds
   * @param evidenceOnly what the plan adds by the studies alone
   * @param registryOnly the same by the courses here alone, without any prior
   */
  public record ModelSpoken(
      String id,
      int version,
      String formula,
      int people,
      int readings,
      String dataTime,
      String inputsHash,
      double evidenceWeight,
      double netEvidenceWeight,
      Net evidenceOnly,
      Net registryOnly,
      boolean lotKnown,
      boolean providerKnown) {
    /** Share of the courses here in what is expected with this plan: the rest. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public double registryWeight() {
      return Rounded.six(1 - evidenceWeight);
    }

    /** The same in what the product itself adds. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public double netRegistryWeight() {
      return Rounded.six(1 - netEvidenceWeight);
    }
  }
}
