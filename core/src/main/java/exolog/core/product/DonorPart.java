package exolog.core.product;

import exolog.core.id.DonorId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the record knows of donors, in the words of the rules; what is not stated is left out. */
final class DonorPart {
  private DonorPart() {}

  static void put(
      ObjectNode document, Collection<Donor> donors, Function<DonorId, List<DonorTest>> tests) {
    Set<String> species = new TreeSet<>();
    donors.stream()
        .map(Donor::species)
        .filter(name -> !name.equals("not stated"))
        .forEach(species::add);
    if (!species.isEmpty()) {
      document.withObject("/source").put("species", String.join(", ", species));
    }
    if (!donors.isEmpty()) {
      ArrayNode list = document.putArray("donor");
      donors.forEach(donor -> put(list.addObject(), donor, tests.apply(donor.id())));
    }
  }

  private static void put(ObjectNode entry, Donor donor, List<DonorTest> tests) {
    entry.put("code", donor.code());
    switch (donor.eligibility()) {
      case ELIGIBLE -> entry.put("eligibility", "eligible");
      case AUTOLOGOUS -> entry.put("eligibility", "autologous");
      case NOT_ELIGIBLE -> entry.put("eligibility", "not-eligible");
      case NOT_STATED -> {}
    }
    switch (donor.consent()) {
      case GIVEN -> entry.put("consentForUse", true);
      case REFUSED -> entry.put("consentForUse", false);
      case NOT_STATED -> {}
    }
    switch (donor.tested()) {
      case DONOR -> entry.put("tested", "donor");
      case BIRTH_MOTHER -> entry.put("tested", "birth-mother");
      case NONE, NOT_STATED -> {}
    }
    if (!donor.consentDocument().isBlank()) {
      entry.put("consentDocument", donor.consentDocument());
    }
    donor.recoveredOn().ifPresent(day -> entry.put("recoveredOn", day.toString()));
    if (!tests.isEmpty()) {
      tests(entry.putArray("test"), tests);
    }
  }

  /**
   * The latest entry of an agent speaks. Earlier ones that were not reactive stay: only they may
   * lie within the days of the recovery.
   */
  private static void tests(ArrayNode list, List<DonorTest> latestFirst) {
    Set<String> spoken = new HashSet<>();
    for (DonorTest test : latestFirst) {
      if (spoken.add(test.agent()) || test.result() == DonorTest.Finding.NON_REACTIVE) {
        list.addObject()
            .put("agent", test.agent())
            .put("result", word(test.result()))
            .put("date", test.testedOn().toString())
            .put("kit", test.kit());
      }
    }
  }

  private static String word(DonorTest.Finding finding) {
    return switch (finding) {
      case NON_REACTIVE -> "non-reactive";
      case REACTIVE -> "reactive";
      case INDETERMINATE -> "indeterminate";
    };
  }
}
