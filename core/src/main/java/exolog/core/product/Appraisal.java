package exolog.core.product;

import exolog.core.product.release.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A lot by what is known of it now.
 *
 * @param tests the verdict in lines of plain words, safety first
 * @param interim the release that stands while the final sterility result is awaited
 */
public record Appraisal(Verdict verdict, List<LotTest> tests, Optional<LotRelease> interim) {
  public Appraisal {
    tests = List.copyOf(tests);
  }
}
