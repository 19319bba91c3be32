package exolog.web.trace;

import exolog.core.course.Exposure;
import exolog.core.course.LotReach;
import exolog.core.course.Trace;
import exolog.core.course.TraceKind;
import exolog.core.course.TraceNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A trace as its page shows it.
 *
 * @param ownDonors the keys of the donors that this clinic keeps: others have no page here
 * @param reach how far kept lots went in every clinic; empty unless asked for
 */
public record TraceView(
    Trace trace, List<Branch> tree, Set<String> ownDonors, Optional<List<LotReach>> reach) {
  /** As many rows as a person scrolls through; the files have all. */
  static final int SHOWN = 200;

  public TraceView {
    tree = List.copyOf(tree);
    ownDonors = Set.copyOf(ownDonors);
  }

  public List<Exposure> shown() {
    return trace.exposures().stream().limit(SHOWN).toList();
  }

  public boolean isStart(TraceNode node) {
    return node.equals(trace.start());
  }

  /** What can be called back: a person and a session cannot. */
  public boolean recallable() {
    return trace.start().kind() != TraceKind.PATIENT && trace.start().kind() != TraceKind.SESSION;
  }

  /** Whether lots stand below the start, which other clinics may have received, too. */
  public boolean ofSource() {
    return trace.start().kind().compareTo(TraceKind.LOT) <= 0;
  }

  /** The start in full, as a part of an address. */
  public String asked() {
    return URLEncoder.encode(trace.start().typed(), StandardCharsets.UTF_8);
  }

  /** The page of something on the trace; null where it has none here. */
  public @org.jspecify.annotations.Nullable String href(TraceNode node) {
    return switch (node.kind()) {
      case DONOR -> ownDonors.contains(node.key()) ? "/catalogue/donors/" + node.key() : null;
      case BANK -> "/catalogue/banks/" + node.key();
      case PREPARATION -> "/catalogue/preparations/" + node.key();
      case LOT -> "/lots/" + node.key();
      case VIAL -> "/vials/" + node.key();
      case SESSION -> "/sessions/" + node.key();
      case PATIENT -> "/patients/" + node.key();
      case DILUENT_LOT, DEVICE_LOT -> null;
    };
  }
}
