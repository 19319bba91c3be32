package exolog.web.trace;

import exolog.core.course.Trace;
import exolog.core.course.TraceEdge;
import exolog.core.course.TraceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A source with what was made of it.
 *
 * @param again it stands further up with all that is below it: a pool has many ways to one lot
 */
public record Branch(TraceNode node, List<Branch> below, boolean again) {
  public Branch {
    below = List.copyOf(below);
  }

  /** The sources nothing on the trace stands above, each with what is below it. */
  static List<Branch> of(Trace trace) {
    Map<TraceNode, Set<TraceNode>> below = new LinkedHashMap<>();
    for (TraceEdge edge : trace.origins()) {
      below.computeIfAbsent(edge.from(), _ -> new LinkedHashSet<>()).add(edge.to());
    }
    Set<TraceNode> roots = new LinkedHashSet<>(below.keySet());
    below.values().forEach(roots::removeAll);
    Set<TraceNode> drawn = new LinkedHashSet<>();
    return roots.stream().map(root -> branch(root, below, drawn)).toList();
  }

  private static Branch branch(
      TraceNode node, Map<TraceNode, Set<TraceNode>> below, Set<TraceNode> drawn) {
    if (!drawn.add(node)) {
      return new Branch(node, List.of(), below.containsKey(node));
    }
    List<Branch> made = new ArrayList<>();
    below.getOrDefault(node, Set.of()).forEach(next -> made.add(branch(next, below, drawn)));
    return new Branch(node, made, false);
  }
}
