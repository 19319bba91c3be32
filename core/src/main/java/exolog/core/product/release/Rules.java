package exolog.core.product.release;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The rules of release. The same dossier gets the same verdict, on any machine, at any time. */
public final class Rules {
  static final String FINAL_STERILITY = "STE-01";
  static final String INTERIM_RELEASE = "STE-02";

  private final List<Rule> rules;
  private final EvMetric evMetric;
  private final List<Line> lines;
  private final String version;

  private Rules(RuleFile file) {
    this.rules = file.rules();
    this.evMetric = new EvMetric(file.evMetric());
    this.lines = file.lines();
    this.version = file.version() + "-" + fingerprint();
  }

  /** The rules that came with this version of the software, read once. */
  public static Rules published() {
    return Published.RULES;
  }

  private static final class Published {
    static final Rules RULES = new Rules(new RuleFile());
  }

  /** The number of the rules' file and the first digits of the hash over all data beside it. */
  public String version() {
    return version;
  }

  /** What a passport shows, safety first. */
  public List<Line> lines() {
    return lines;
  }

  public Verdict check(Dossier dossier) {
    SourceKind kind = SourceKind.of(dossier);
    List<RuleResult> results = new ArrayList<>(rules.size());
    rules.forEach(rule -> results.add(rule.on(dossier, kind)));
    boolean interim = isInterim(results);
    boolean blocked =
        results.stream()
            .anyMatch(result ->
                result.speaksAgainstRelease() && !(interim && result.id().equals(FINAL_STERILITY)));
    return new Verdict(
        blocked ? Gate.BLOCKED : Gate.RELEASABLE,
        interim,
        results,
        misevPercent(results),
        evMetric.percent(dossier, results),
        dossier.notes(),
        version);
  }

  /** The final result may follow: it is awaited, not bad, and the interim release is in order. */
  private static boolean isInterim(List<RuleResult> results) {
    return has(results, INTERIM_RELEASE, Result.PASS)
        && has(results, FINAL_STERILITY, Result.NOT_TESTED);
  }

  private static boolean has(List<RuleResult> results, String id, Result result) {
    return results.stream().anyMatch(rule -> rule.id().equals(id) && rule.result() == result);
  }

  /** Described is what was answered, also where the answer is a no. */
  private BigDecimal misevPercent(List<RuleResult> results) {
    int described = 0;
    int applicable = 0;
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).scores().contains("misev")) {
        switch (results.get(i).result()) {
          case PASS, FAIL -> {
            described++;
            applicable++;
          }
          case NOT_TESTED -> applicable++;
          case NOT_APPLICABLE -> {}
        }
      }
    }
    return EvMetric.percent(described, applicable);
  }

  private static String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List.of("rules.yaml", "fields.yaml", "units.yaml", "markers.yaml", "sources.yaml")
          .forEach(file -> digest.update(Resource.text(file).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
