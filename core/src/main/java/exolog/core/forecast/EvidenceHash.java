package exolog.core.forecast;

import exolog.core.evidence.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Which evidence and rules an answer was made from, so that a frozen one can be traced. */
final class EvidenceHash {
  private static final List<String> EVIDENCE =
      List.of(
          "studies.csv",
          "control_studies.csv",
          "results.csv",
          "controls.csv",
          "measurement.csv",
          "measures.csv",
          "units.csv",
          "kinetics.csv",
          "assumptions.csv");
  private static final List<String> RULES =
      List.of("askable.csv", "routes.csv", "comparators.csv", "rates.csv", "rules.csv");

  private EvidenceHash() {}

  static String ofClassPath() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(digest, Evidence.class, EVIDENCE);
      add(digest, EvidenceHash.class, RULES);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the evidence files could not be read", e);
    }
  }

  private static void add(MessageDigest digest, Class<?> beside, List<String> files)
      throws IOException {
    for (String file : files) {
      try (var in = beside.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException(file + " is not on the class path.");
        }
        digest.update(in.readAllBytes());
      }
    }
  }
}
