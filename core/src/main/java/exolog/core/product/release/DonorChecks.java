package exolog.core.product.release;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the rules ask about donors; of a pool, about each. */
final class DonorChecks {
  /** 21 CFR 1271.80(b): the specimen within seven days before or after the recovery. */
  private static final long WINDOW_DAYS = 7;

  /** What must be tested, and how agents are written that cover it. */
  private static final Map<String, Pattern> EVERYONE =
      agents(
          "HIV1", "hiv(?!2)|hiv1",
          "HIV2", "hiv(?!1)|hiv2|hiv12|hiv1hiv2|hiv1and2",
          "HBV", "hbv|hbs|hbc|hepatitisb",
          "HCV", "hcv|hepatitisc",
          "syphilis", "syphilis|treponema|pallidum|tpha|rpr|vdrl");

  /** 21 CFR 1271.85(b): further agents where the tissue is rich in leukocytes. */
  private static final Map<String, Pattern> LEUKOCYTES =
      agents("HTLV", "htlv", "CMV", "cmv|cytomegalo");

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{1,39}");
  private static final Pattern SOCIAL_SECURITY = Pattern.compile("[0-9]{3}-[0-9]{2}-[0-9]{4}");

  /** Words that say what the code is for, not who it is. */
  private static final Set<String> GENERIC =
      Set.of(
          "donor", "demo", "test", "example", "bank", "cord", "mother", "msc", "lot", "pool",
          "don");

  private DonorChecks() {}

  static Finding tests(Dossier dossier) {
    List<Dossier> donors = dossier.each("donor");
    if (donors.isEmpty()) {
      return Finding.untested(
          "donor.test is not given, expected HIV1, HIV2, HBV, HCV and syphilis.");
    }
    return Finding.all(donors.stream().map(DonorChecks::testsOf).toList());
  }

  private static Finding testsOf(Dossier donor) {
    Map<String, Pattern> wanted = new LinkedHashMap<>(EVERYONE);
    if (donor.flag("donor.leukocyteRich").orElse(false)) {
      wanted.putAll(LEUKOCYTES);
    }
    List<Finding> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, Pattern> agent : wanted.entrySet()) {
      List<Dossier> tests =
          donor.each("donor.test").stream()
              .filter(test -> agent.getValue().matcher(agentOf(test)).find())
              .toList();
      if (tests.isEmpty()) {
        missing.add(agent.getKey());
      } else {
        found.add(agent(donor, agent.getKey(), tests));
      }
    }
    // Whatever else was looked for and found counts too.
    donor.each("donor.test").stream()
        .filter(test -> test.word("donor.test.result").filter("reactive"::equals).isPresent())
        .forEach(test ->
            found.add(
                Finding.fail(
                    "donor.test["
                        + shownAgent(test)
                        + "].result is reactive, expected non-reactive.")));
    if (!missing.isEmpty()) {
      found.add(Finding.untested("donor.test has nothing for " + String.join(", ", missing) + "."));
    }
    return Finding.all(found);
  }

  private static Finding agent(Dossier donor, String agent, List<Dossier> tests) {
    String field = "donor.test[" + agent + "]";
    for (Dossier test : tests) {
      if (test.at("donor.test.result") instanceof Given.Word(String key, String shown)
          && !key.equals("non-reactive")) {
        return Finding.fail(field + ".result is " + shown + ", expected non-reactive.");
      }
    }
    if (tests.stream().noneMatch(test -> test.word("donor.test.result").isPresent())) {
      return Finding.untested(
          unclearOr(tests.getFirst(), "donor.test.result", field + ".result is not given."));
    }
    Optional<LocalDate> recovered = donor.day("donor.recoveredOn");
    List<LocalDate> days =
        tests.stream().flatMap(test -> test.day("donor.test.date").stream()).toList();
    if (recovered.isEmpty()) {
      return Finding.untested(
          unclearOr(donor, "donor.recoveredOn", "donor.recoveredOn is not given."));
    }
    if (days.isEmpty()) {
      return Finding.untested(
          unclearOr(tests.getFirst(), "donor.test.date", field + ".date is not given."));
    }
    long apart =
        days.stream()
            .mapToLong(day -> Math.abs(ChronoUnit.DAYS.between(recovered.get(), day)))
            .min()
            .orElseThrow();
    return apart <= WINDOW_DAYS
        ? Finding.pass(agent + " non-reactive.")
        : Finding.fail(
            field
                + ".date is "
                + days.getFirst()
                + ", "
                + apart
                + " days from the recovery on "
                + recovered.get()
                + ", expected within 7 days.");
  }

  static Finding opaqueCode(Dossier dossier) {
    List<Dossier> donors = dossier.each("donor");
    if (donors.isEmpty()) {
      return Finding.untested("donor.code is not given.");
    }
    return Finding.all(
        donors.stream()
            .map(donor ->
                donor
                    .text("donor.code")
                    .map(DonorChecks::opaque)
                    .orElseGet(() ->
                        Finding.untested(
                            unclearOr(donor, "donor.code", "donor.code is not given."))))
            .toList());
  }

  /** The code itself is not repeated where it may be a name. */
  private static Finding opaque(String code) {
    boolean coded =
        FORM.matcher(code).matches()
            && code.chars().anyMatch(Character::isDigit)
            && code.chars().anyMatch(Character::isLetter)
            && !SOCIAL_SECURITY.matcher(code).find()
            && !code.toLowerCase(Locale.ROOT).matches(".*(ssn|mrn).*")
            && names(code) < 2;
    return coded
        ? Finding.pass("donor.code is " + code + ".")
        : Finding.fail(
            "donor.code reads like a name, a social security or a record number, expected an opaque code such as D-7F3K.");
  }

  /** Whole parts that are words of three letters or more, and say nothing general. */
  private static long names(String code) {
    return Pattern.compile("[^a-z0-9]+")
        .splitAsStream(code.toLowerCase(Locale.ROOT))
        .filter(part -> part.matches("[a-z]{3,}") && !GENERIC.contains(part))
        .count();
  }

  private static String unclearOr(Dossier dossier, String path, String otherwise) {
    return dossier.at(path) instanceof Given.Unclear(_, String sentence) ? sentence : otherwise;
  }

  private static String agentOf(Dossier test) {
    return Fields.squeezedSegment(shownAgent(test))
        .replace("hivi", "hiv1")
        .replace("hiv1ii", "hiv12");
  }

  private static String shownAgent(Dossier test) {
    return test.text("donor.test.agent").orElse("");
  }

  private static Map<String, Pattern> agents(String... pairs) {
    Map<String, Pattern> agents = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      agents.put(pairs[i], Pattern.compile(pairs[i + 1]));
    }
    return agents;
  }
}
