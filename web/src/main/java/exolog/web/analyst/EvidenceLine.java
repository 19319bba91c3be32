package exolog.web.analyst;

import exolog.core.evidence.Finding;
import exolog.core.evidence.Measure;
import java.util.List;

/**
 * What is published of one measure, in numbers.
 *
 * @param studies that report it
 * @param usable rows with a size and an admitted spread
 */
public record EvidenceLine(Measure measure, long studies, long usable, int rows) {
  static EvidenceLine of(Measure measure, List<Finding> findings) {
    return new EvidenceLine(
        measure,
        findings.stream().map(finding -> finding.study().id()).distinct().count(),
        findings.stream().filter(Finding::poolable).count(),
        findings.size());
  }
}
