package exolog.core.product;

import exolog.core.product.release.Dossier;
import exolog.core.product.release.Line;
import exolog.core.product.release.Result;
import exolog.core.product.release.Rules;
import exolog.core.product.release.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A verdict in the lines of a passport. */
final class LotTests {
  private LotTests() {}

  static List<LotTest> of(LotDossiers.Judged judged) {
    return Rules.published().lines().stream()
        .map(line -> test(line, judged.verdict(), judged.dossier()))
        .toList();
  }

  private static LotTest test(Line line, Verdict verdict, Dossier dossier) {
    Result result = line.in(verdict);
    boolean spoken = result == Result.PASS || result == Result.FAIL;
    Optional<String> shown = spoken ? dossier.shown(line.shows()) : Optional.empty();
    TestResult test =
        new TestResult(
            line.meaning().name().toLowerCase(Locale.ROOT),
            line.name(),
            TestResult.Outcome.valueOf(result.name()),
            shown.map(value -> value.replace("[EU]", "EU")).orElse(null),
            method(line, dossier, spoken));
    return new LotTest(
        test,
        spoken ? dossier.shown("coa.issuer") : Optional.empty(),
        spoken ? dossier.shown("coa.date").map(LocalDate::parse) : Optional.empty());
  }

  private static @Nullable String method(Line line, Dossier dossier, boolean spoken) {
    String beside = dossier.attribute(line.shows(), "method");
    String method = beside.isEmpty() ? dossier.shown(line.shows() + ".method").orElse("") : beside;
    return spoken && !method.isEmpty() ? method : null;
  }
}
