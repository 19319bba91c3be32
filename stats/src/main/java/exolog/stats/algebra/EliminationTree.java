package exolog.stats.algebra;

import java.util.Arrays;

/**
 * Who waits for whom in elimination, in a postorder: the parent of a column is the row of the first
 * number below its diagonal in L (Liu 1990, SIAM J. Matrix Anal. 11(1)).
 *
 * @param elimination the original row at each place of the order, postordered
 * @param parent the place of each place's parent, -1 for a root
 * @param counts numbers in each column of L, diagonal included
 * @param starts where each place's neighbours begin in {@code later}; order + 1 of them
 * @param later for each place the places after it where the permuted matrix is not zero
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EliminationTree(int[] elimination, int[] parent, int[] counts, int[] starts, int[] later) {

  static EliminationTree of(SymmetricPattern pattern, int[] elimination) {
    var postorder = postorder(parents(Neighbours.of(pattern, elimination, true)));
    var better = new int[elimination.length];
    Arrays.setAll(better, place -> elimination[postorder[place]]);
    var parent = parents(Neighbours.of(pattern, better, true));
    var later = Neighbours.of(pattern, better, false);
    return new EliminationTree(
        better, parent, counts(parent, later), later.starts(), later.places());
  }

  int order() {
    return elimination.length;
  }

  long factorEntries() {
    long sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }

  double flops() {
    double sum = 0;
    for (double count : counts) {
      sum += count * count;
    }
    return sum;
  }

  /** For each place of the order the places before it, or after it, where A is not zero. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Neighbours(int[] starts, int[] places) {

    static Neighbours of(SymmetricPattern pattern, int[] elimination, boolean before) {
      int order = pattern.order();
      var place = new int[order];
      for (int k = 0; k < order; k++) {
        place[elimination[k]] = k;
      }
      var starts = new int[order + 1];
      var places = new int[pattern.entries() - order];
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < order; j++) {
          for (int at = pattern.start(j) + 1; at < pattern.start(j + 1); at++) {
            int low = Math.min(place[j], place[pattern.row(at)]);
            int high = Math.max(place[j], place[pattern.row(at)]);
            int owner = before ? high : low;
            if (pass == 0) {
              starts[owner]++;
            } else {
              places[--starts[owner]] = before ? low : high;
            }
          }
        }
        if (pass == 0) {
          Arrays.parallelPrefix(starts, Integer::sum);
        }
      }
      return new Neighbours(starts, places);
    }
  }

  /** Liu's algorithm: each earlier neighbour climbs to its root so far, shortening its path. */
  private static int[] parents(Neighbours neighbours) {
    int order = neighbours.starts.length - 1;
    var parent = new int[order];
    var shortcut = new int[order];
    for (int k = 0; k < order; k++) {
      parent[k] = -1;
      shortcut[k] = -1;
      for (int at = neighbours.starts[k]; at < neighbours.starts[k + 1]; at++) {
        int i = neighbours.places[at];
        while (i != -1 && i != k) {
          int above = shortcut[i];
          shortcut[i] = k;
          if (above == -1) {
            parent[i] = k;
          }
          i = above;
        }
      }
    }
    return parent;
  }

  private static int[] postorder(int[] parent) {
    int order = parent.length;
    var firstChild = new int[order + 1];
    var sibling = new int[order];
    Arrays.fill(firstChild, -1);
    for (int j = order - 1; j >= 0; j--) {
      int above = parent[j] == -1 ? order : parent[j];
      sibling[j] = firstChild[above];
      firstChild[above] = j;
    }
    var postorder = new int[order];
    var stack = new int[order];
    int depth = 0;
    int filled = 0;
    for (int root = firstChild[order]; root != -1; root = sibling[root]) {
      stack[depth++] = root;
      while (depth > 0) {
        int top = stack[depth - 1];
        int child = firstChild[top];
        if (child == -1) {
          postorder[filled++] = top;
          depth--;
        } else {
          firstChild[top] = sibling[child];
          stack[depth++] = child;
        }
      }
    }
    return postorder;
  }

  /**
   * Column counts without making the columns (Gilbert, Ng and Peyton 1994, SIAM J. Matrix Anal.
   * 15(4)): a row of L is a subtree; it adds one at each of its leaves and takes one away where two
   * of its branches meet.
   */
  private static int[] counts(int[] parent, Neighbours later) {
    int order = parent.length;
    var first = firstDescendants(parent);
    var counts = new int[order];
    for (int j = 0; j < order; j++) {
      counts[j] += first[j] == j ? 1 : 0;
      if (parent[j] != -1) {
        counts[parent[j]]--;
      }
    }
    addLeaves(parent, later, first, counts);
    for (int j = 0; j < order; j++) {
      if (parent[j] != -1) {
        counts[parent[j]] += counts[j];
      }
    }
    return counts;
  }

  private static int[] firstDescendants(int[] parent) {
    var first = new int[parent.length];
    Arrays.setAll(first, j -> j);
    for (int j = 0; j < parent.length; j++) {
      if (parent[j] != -1) {
        first[parent[j]] = Math.min(first[parent[j]], first[j]);
      }
    }
    return first;
  }

  /** Column j is a leaf of row i's subtree when the subtree has nothing below j so far. */
  private static void addLeaves(int[] parent, Neighbours later, int[] first, int[] counts) {
    int order = parent.length;
    var lastLeaf = new int[order];
    var root = new int[order];
    Arrays.fill(lastLeaf, -1);
    Arrays.setAll(root, j -> j);
    for (int j = 0; j < order; j++) {
      for (int at = later.starts[j]; at < later.starts[j + 1]; at++) {
        int i = later.places[at];
        if (lastLeaf[i] < first[j]) {
          counts[j]++;
          if (lastLeaf[i] != -1) {
            counts[rootOf(lastLeaf[i], root)]--;
          }
          lastLeaf[i] = j;
        }
      }
      if (parent[j] != -1) {
        root[j] = parent[j];
      }
    }
  }

  private static int rootOf(int j, int[] root) {
    int top = j;
    while (root[top] != top) {
      top = root[top];
    }
    for (int i = j; i != top; ) {
      int above = root[i];
      root[i] = top;
      i = above;
    }
    return top;
  }
}
