package exolog.core.product.release;

import java.util.Map;

/** The rules that need arithmetic, by the name under which rules.yaml calls them. */
final class Checks {
  private static final Map<String, Condition.Check> BY_NAME =
      Map.ofEntries(
          Map.entry("donorTests", DonorChecks::tests),
          Map.entry("opaqueCode", DonorChecks::opaqueCode),
          Map.entry("separationSteps", PreparationChecks::steps),
          Map.entry("gradientDone", PreparationChecks::gradientDone),
          Map.entry("noGradient", PreparationChecks::noGradient),
          Map.entry("centrifugeSpecified", PreparationChecks::centrifugeSpecified),
          Map.entry("noCentrifuge", PreparationChecks::noCentrifuge),
          Map.entry("yieldPerSource", ParticleChecks::yieldPerSource),
          Map.entry("purityBand", ParticleChecks::purityBand),
          Map.entry("percentilesOrdered", ParticleChecks::percentilesOrdered),
          Map.entry("sizeCriterion", ParticleChecks::sizeCriterion),
          Map.entry("labelClaim", ParticleChecks::labelClaim),
          Map.entry("doseShown", ParticleChecks::doseShown),
          Map.entry("membraneMarker", MarkerChecks::membrane),
          Map.entry("cytosolicMarker", MarkerChecks::cytosolic),
          Map.entry("threeMarkers", MarkerChecks::three),
          Map.entry("contaminantTested", MarkerChecks::contaminantTested),
          Map.entry("contaminantNegative", MarkerChecks::contaminantNegative),
          Map.entry("antibodiesNamed", MarkerChecks::antibodiesNamed),
          Map.entry("noBlot", MarkerChecks::noBlot),
          Map.entry("analysed", MarkerChecks::analysed),
          Map.entry("sterilityFinal", SafetyChecks::sterilityFinal),
          Map.entry("interimApproved", SafetyChecks::interimApproved),
          Map.entry("endotoxinLimit", SafetyChecks::endotoxinLimit),
          Map.entry("residuesWithinLimits", ResidueChecks::withinLimits),
          Map.entry("potencyWithinSpec", ResidueChecks::potency),
          Map.entry("expirySupported", PaperChecks::expirySupported),
          Map.entry("excursionAssessed", PaperChecks::excursionAssessed),
          Map.entry("certificateFile", PaperChecks::file),
          Map.entry("certificateLot", PaperChecks::lot),
          Map.entry("provenance", PaperChecks::provenance));

  private Checks() {}

  static Condition.Check named(String name) {
    Condition.Check check = BY_NAME.get(name);
    if (check == null) {
      throw new IllegalStateException("no check is called " + name);
    }
    return check;
  }
}
